import SwiftSyntax
import SwiftSyntaxMacros

/// What `#Preview` becomes where there is no Xcode: a function nobody calls, so that what stands
/// in a preview is compiled like all the rest.
public struct Preview: DeclarationMacro {
    public static func expansion(
        of node: some FreestandingMacroExpansionSyntax, in context: some MacroExpansionContext
    ) throws -> [DeclSyntax] {
        guard let body = node.trailingClosure else { return [] }
        return [
            """
            enum \(context.makeUniqueName("Preview")) {
                @MainActor @SwiftUI.ViewBuilder static func body() -> some SwiftUI.View \(raw: CodeBlock(body))
            }
            """
        ]
    }

    private struct CodeBlock: CustomStringConvertible {
        let description: String
        init(_ closure: ClosureExprSyntax) { description = "{\(closure.statements)\n}" }
    }
}
