import SwiftSyntax

/// Finds what an iOS of that version does not run.
final class Newer: SyntaxVisitor {
    private let version: Int
    /// To be blank, in bytes.
    private(set) var ranges: [Range<Int>] = []
    /// Where an `if` or a `guard` became a plain `do`.
    private(set) var statements: [Int] = []
    /// What stands in the file that cannot be shown as an older iOS would run it.
    private(set) var problem: String?

    init(than version: Int) {
        self.version = version
        super.init(viewMode: .sourceAccurate)
    }

    // MARK: Declarations

    override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
        blankIfNewer(node, attributes(of: node.item))
    }

    override func visit(_ node: MemberBlockItemSyntax) -> SyntaxVisitorContinueKind {
        blankIfNewer(node, attributes(of: node.decl))
    }

    private func attributes(of node: some SyntaxProtocol) -> AttributeListSyntax? {
        if let node = node.asProtocol(WithAttributesSyntax.self) { return node.attributes }
        return nil
    }

    private func blankIfNewer(
        _ node: some SyntaxProtocol, _ attributes: AttributeListSyntax?
    ) -> SyntaxVisitorContinueKind {
        guard let since = attributes?.compactMap(Self.since).max(), since > version else {
            return .visitChildren
        }
        blank(node)
        return .skipChildren
    }

    /// The iOS that an `@available` asks for.
    private static func since(_ attribute: AttributeListSyntax.Element) -> Int? {
        guard case .attribute(let attribute) = attribute,
            case .availability(let arguments) = attribute.arguments
        else { return nil }
        return arguments.compactMap(iOSVersion).max()
    }

    // MARK: Conditions

    override func visit(_ node: IfExprSyntax) -> SyntaxVisitorContinueKind {
        guard asksForNewer(node.conditions) else { return .visitChildren }
        if let other = node.elseBody?.as(IfExprSyntax.self) {
            blank(from: node.ifKeyword, upTo: other)
            walk(other)
        } else if let block = node.elseBody?.as(CodeBlockSyntax.self) {
            statements.append(node.ifKeyword.positionAfterSkippingLeadingTrivia.utf8Offset)
            blank(from: node.conditions, upTo: block)
            walk(block)
        } else {
            blank(node)
        }
        return .skipChildren
    }

    /// The way out is taken, and what comes after it is not reached.
    override func visit(_ node: GuardStmtSyntax) -> SyntaxVisitorContinueKind {
        guard asksForNewer(node.conditions) else { return .visitChildren }
        let start = node.guardKeyword.positionAfterSkippingLeadingTrivia.utf8Offset
        statements.append(start)
        ranges.append(start + 2..<node.body.positionAfterSkippingLeadingTrivia.utf8Offset)
        walk(node.body)
        if let block = node.parent?.parent?.parent?.as(CodeBlockItemListSyntax.self)
            ?? node.parent?.parent?.as(CodeBlockItemListSyntax.self)
        {
            ranges.append(
                node.endPositionBeforeTrailingTrivia.utf8Offset..<block.endPosition.utf8Offset)
        }
        return .skipChildren
    }

    override func visit(_ node: WhileStmtSyntax) -> SyntaxVisitorContinueKind {
        if asksForNewer(node.conditions) { blank(node) }
        return .visitChildren
    }

    private func asksForNewer(_ conditions: ConditionElementListSyntax) -> Bool {
        conditions.contains { element in
            guard case .availability(let condition) = element.condition else { return false }
            if condition.availabilityKeyword.tokenKind == .poundUnavailable {
                problem = "#unavailable is not understood here; ask for #available"
            }
            return (condition.availabilityArguments.compactMap(iOSVersion).max() ?? 0) > version
        }
    }

    // MARK: Places

    private func blank(_ node: some SyntaxProtocol) {
        ranges.append(
            node.positionAfterSkippingLeadingTrivia.utf8Offset..<node.endPositionBeforeTrailingTrivia
                .utf8Offset)
    }

    private func blank(from start: some SyntaxProtocol, upTo end: some SyntaxProtocol) {
        ranges.append(
            start.positionAfterSkippingLeadingTrivia.utf8Offset..<end
                .positionAfterSkippingLeadingTrivia.utf8Offset)
    }
}

/// The versions above the oldest one that sources name.
final class Versions: SyntaxVisitor {
    static let oldest = 1_700
    private(set) var named: Set<Int> = []

    init() { super.init(viewMode: .sourceAccurate) }

    override func visit(_ node: AvailabilityArgumentSyntax) -> SyntaxVisitorContinueKind {
        if let version = iOSVersion(node), version > Self.oldest { named.insert(version) }
        return .skipChildren
    }
}

/// `iOS 26.1` as 2601, or `introduced: 26.1` beside the platform: the second number counts as well.
func iOSVersion(_ argument: AvailabilityArgumentSyntax) -> Int? {
    let number: VersionTupleSyntax?
    switch argument.argument {
    case .availabilityVersionRestriction(let restriction):
        number = restriction.platform.text == "iOS" ? restriction.version : nil
    case .availabilityLabeledArgument(let labelled):
        guard labelled.label.text == "introduced", case .version(let version) = labelled.value
        else { return nil }
        number = version
    default:
        number = nil
    }
    guard let number, let major = Int(number.major.text) else { return nil }
    let minor = number.components.first.flatMap { Int($0.number.text) } ?? 0
    return major * 100 + minor
}
