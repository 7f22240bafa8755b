/// https://developer.apple.com/documentation/swiftui/text
@available(iOS 13.0, *)
public struct Text: View, Equatable, Sendable {
    public nonisolated init(verbatim content: String) {}
    public nonisolated func font(_ font: Font?) -> Text { self }
    public nonisolated func bold() -> Text { self }
    public nonisolated func monospacedDigit() -> Text { self }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/font
@available(iOS 13.0, *)
public struct Font: Hashable, Sendable {
    public static let largeTitle = Font()
    public static let title = Font()
    public static let title2 = Font()
    public static let headline = Font()
    public static let body = Font()
    public static let footnote = Font()
    public static let caption = Font()
    public func weight(_ weight: Weight) -> Font { self }
    public func monospacedDigit() -> Font { self }

    public enum Weight: Hashable, Sendable {
        case regular, medium, semibold, bold
    }
}

/// https://developer.apple.com/documentation/swiftui/view/font(_:)
@available(iOS 13.0, *)
extension View {
    public func font(_ font: Font?) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/linelimit(_:)-513mb
@available(iOS 13.0, *)
extension View {
    public func lineLimit(_ number: Int?) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/multilinetextalignment(_:)
@available(iOS 13.0, *)
extension View {
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/textalignment
@available(iOS 13.0, *)
public enum TextAlignment: Hashable, Sendable {
    case leading, center, trailing
}

/// https://developer.apple.com/documentation/swiftui/view/textselection(_:)
@available(iOS 15.0, *)
extension View {
    public func textSelection<S: TextSelectability>(_ selectability: S) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/textselectability
@available(iOS 15.0, *)
public protocol TextSelectability {}

/// https://developer.apple.com/documentation/swiftui/enabledtextselectability
@available(iOS 15.0, *)
public struct EnabledTextSelectability: TextSelectability {}

/// https://developer.apple.com/documentation/swiftui/textselectability/enabled
@available(iOS 15.0, *)
extension TextSelectability where Self == EnabledTextSelectability {
    public static var enabled: EnabledTextSelectability { stub() }
}
