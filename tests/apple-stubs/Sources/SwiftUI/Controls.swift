/// https://developer.apple.com/documentation/swiftui/label
@available(iOS 14.0, *)
public struct Label<Title: View, Icon: View>: View {
    public init(@ViewBuilder title: () -> Title, @ViewBuilder icon: () -> Icon) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/label/init(_:systemimage:)
@available(iOS 14.0, *)
extension Label where Title == Text, Icon == Image {
    public init<S: StringProtocol>(_ title: S, systemImage name: String) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/button
@available(iOS 13.0, *)
public struct Button<Label: View>: View {
    @preconcurrency public init(
        action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/button/init(role:action:label:)
@available(iOS 15.0, *)
extension Button {
    @preconcurrency public init(
        role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/button/init(_:action:)-1asy
@available(iOS 13.0, *)
extension Button where Label == Text {
    @preconcurrency public init<S: StringProtocol>(
        _ title: S, action: @escaping @MainActor () -> Void
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/button/init(_:role:action:)-8y5yk
@available(iOS 15.0, *)
extension Button where Label == Text {
    @preconcurrency public init<S: StringProtocol>(
        _ title: S, role: ButtonRole?, action: @escaping @MainActor () -> Void
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/button/init(_:systemimage:action:)-6nfmp
@available(iOS 17.0, *)
extension Button where Label == SwiftUI.Label<Text, Image> {
    @preconcurrency public init<S: StringProtocol>(
        _ title: S, systemImage: String, action: @escaping @MainActor () -> Void
    ) { stub() }
    @preconcurrency public init<S: StringProtocol>(
        _ title: S, systemImage: String, role: ButtonRole?,
        action: @escaping @MainActor () -> Void
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/buttonrole
@available(iOS 15.0, *)
public struct ButtonRole: Equatable, Sendable {
    public static let destructive = ButtonRole()
    public static let cancel = ButtonRole()
}

/// https://developer.apple.com/documentation/swiftui/toggle
@available(iOS 13.0, *)
public struct Toggle<Label: View>: View {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/toggle/init(_:ison:)-8qx3l
@available(iOS 13.0, *)
extension Toggle where Label == Text {
    public init<S: StringProtocol>(
        _ title: S, isOn: Binding<Bool>) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/picker
@available(iOS 13.0, *)
public struct Picker<Label: View, SelectionValue: Hashable, Content: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/picker/init(_:selection:content:)-6lwfn
@available(iOS 13.0, *)
extension Picker where Label == Text {
    public init<S: StringProtocol>(
        _ title: S, selection: Binding<SelectionValue>,
        @ViewBuilder content: () -> Content
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/tag(_:)
@available(iOS 13.0, *)
extension View {
    public func tag<V: Hashable>(_ tag: V) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/menu
@available(iOS 14.0, *)
public struct Menu<Label: View, Content: View>: View {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/textfield
@available(iOS 13.0, *)
public struct TextField<Label: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/textfield/init(_:text:)-5m7iq
@available(iOS 13.0, *)
extension TextField where Label == Text {
    public init<S: StringProtocol>(
        _ title: S, text: Binding<String>) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/pastebutton
@available(iOS 16.0, *)
public struct PasteButton: View {
    public init<T: Transferable>(payloadType: T.Type, onPaste: @escaping @Sendable ([T]) -> Void) {
        stub()
    }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/sharelink
@available(iOS 16.0, *)
public struct ShareLink<Label: View>: View {
    public init(item: URL, @ViewBuilder label: () -> Label) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/link
@available(iOS 14.0, *)
public struct Link<Label: View>: View {
    public init(destination: URL, @ViewBuilder label: () -> Label) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/progressview
@available(iOS 14.0, *)
public struct ProgressView<Label: View, CurrentValueLabel: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/progressview/init()
@available(iOS 14.0, *)
extension ProgressView where Label == EmptyView, CurrentValueLabel == EmptyView {
    public init() { stub() }
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1.0) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/progressview/init(_:)-5rrj1
@available(iOS 14.0, *)
extension ProgressView where Label == Text, CurrentValueLabel == EmptyView {
    public init<S: StringProtocol>(
        _ title: S) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/labeledcontent
@available(iOS 16.0, *)
public struct LabeledContent<Label: View, Content: View>: View {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/labeledcontent/init(_:value:)-4r3t1
@available(iOS 16.0, *)
extension LabeledContent where Label == Text, Content == Text {
    public init<S1: StringProtocol, S2: StringProtocol>(_ title: S1, value: S2) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/contentunavailableview
@available(iOS 17.0, *)
public struct ContentUnavailableView<Label: View, Description: View, Actions: View>: View {
    public init(
        @ViewBuilder label: () -> Label, @ViewBuilder description: () -> Description,
        @ViewBuilder actions: () -> Actions
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/contentunavailableview/init(_:systemimage:description:)
@available(iOS 17.0, *)
extension ContentUnavailableView
where Label == SwiftUI.Label<Text, Image>, Description == Text?, Actions == EmptyView {
    public init<S: StringProtocol>(_ title: S, systemImage name: String, description: Text? = nil) {
        stub()
    }
}
