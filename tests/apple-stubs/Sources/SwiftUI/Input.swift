/// https://developer.apple.com/documentation/swiftui/view/keyboardtype(_:)
@available(iOS 13.0, *)
extension View {
    nonisolated public func keyboardType(_ type: UIKeyboardType) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/autocorrectiondisabled(_:)
@available(iOS 13.0, *)
extension View {
    nonisolated public func autocorrectionDisabled(_ disable: Bool = true) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/textinputautocapitalization(_:)
@available(iOS 15.0, *)
extension View {
    nonisolated public func textInputAutocapitalization(
        _ autocapitalization: TextInputAutocapitalization?
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/textinputautocapitalization
@available(iOS 15.0, *)
public struct TextInputAutocapitalization: Sendable {
    public static var never: TextInputAutocapitalization { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/submitlabel(_:)
@available(iOS 15.0, *)
extension View {
    nonisolated public func submitLabel(_ submitLabel: SubmitLabel) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/submitlabel
@available(iOS 15.0, *)
public struct SubmitLabel: Sendable {
    public static var done: SubmitLabel { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/onsubmit(of:_:)
@available(iOS 15.0, *)
extension View {
    nonisolated public func onSubmit(
        of triggers: SubmitTriggers = .text, _ action: @escaping () -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/submittriggers
@available(iOS 15.0, *)
public struct SubmitTriggers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let text = SubmitTriggers(rawValue: 1)
}

/// https://developer.apple.com/documentation/swiftui/view/contextmenu(menuitems:)
@available(iOS 13.0, *)
extension View {
    nonisolated public func contextMenu<MenuItems: View>(
        @ViewBuilder menuItems: () -> MenuItems
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/dropdestination(for:action:istargeted:)
@available(iOS 16.0, *)
extension View {
    nonisolated public func dropDestination<T: Transferable>(
        for payloadType: T.Type = T.self,
        action: @escaping (_ items: [T], _ location: CGPoint) -> Bool,
        isTargeted: @escaping (Bool) -> Void = { _ in }
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/allowshittesting(_:)
@available(iOS 13.0, *)
extension View {
    nonisolated public func allowsHitTesting(_ enabled: Bool) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/keyboardshortcut(_:modifiers:)
@available(iOS 14.0, *)
extension View {
    nonisolated public func keyboardShortcut(
        _ key: KeyEquivalent, modifiers: EventModifiers = .command
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/keyboardshortcut(_:)-8liec
@available(iOS 14.0, *)
extension View {
    nonisolated public func keyboardShortcut(_ shortcut: KeyboardShortcut) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/keyequivalent
@available(iOS 14.0, *)
public struct KeyEquivalent: Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral: Character) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/keyboardshortcut
@available(iOS 14.0, *)
public struct KeyboardShortcut: Sendable {
    public static let cancelAction = KeyboardShortcut()
}

/// https://developer.apple.com/documentation/swiftui/eventmodifiers
@available(iOS 13.0, *)
public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let shift = EventModifiers(rawValue: 2)
    public static let command = EventModifiers(rawValue: 16)
}

/// https://developer.apple.com/documentation/swiftui/view/sensoryfeedback(_:trigger:)
@available(iOS 17.0, *)
extension View {
    nonisolated public func sensoryFeedback<T: Equatable>(
        _ feedback: SensoryFeedback, trigger: T
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/sensoryfeedback(trigger:_:)
@available(iOS 17.0, *)
extension View {
    nonisolated public func sensoryFeedback<T: Equatable>(
        trigger: T, _ feedback: @escaping (_ oldValue: T, _ newValue: T) -> SensoryFeedback?
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/sensoryfeedback
@available(iOS 17.0, *)
public struct SensoryFeedback: Equatable, Sendable {
    public static let success = SensoryFeedback()
    public static let warning = SensoryFeedback()
    public static let error = SensoryFeedback()
    public static let selection = SensoryFeedback()
}
