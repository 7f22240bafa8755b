/// https://developer.apple.com/documentation/swiftui/navigationstack
@available(iOS 16.0, *)
public struct NavigationStack<Data, Root: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/navigationstack/init(path:root:)-63x0h
@available(iOS 16.0, *)
extension NavigationStack {
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where
        Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection,
        Data.Element: Hashable
    { stub() }
}

/// https://developer.apple.com/documentation/swiftui/navigationpath
@available(iOS 16.0, *)
public struct NavigationPath {}

/// https://developer.apple.com/documentation/swiftui/navigationstack/init(root:)
@available(iOS 16.0, *)
extension NavigationStack where Data == NavigationPath {
    public init(@ViewBuilder root: () -> Root) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/navigationdestination(for:destination:)
@available(iOS 16.0, *)
extension View {
    public func navigationDestination<D: Hashable, C: View>(
        for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/navigationtitle(_:)-5di1u
@available(iOS 14.0, *)
extension View {
    public func navigationTitle<S: StringProtocol>(_ title: S) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/toolbar(content:)-5w0tj
@available(iOS 14.0, *)
extension View {
    public func toolbar<Content: ToolbarContent>(@ToolbarContentBuilder content: () -> Content)
        -> some View
    { self }
}

/// https://developer.apple.com/documentation/swiftui/toolbarcontent
@available(iOS 14.0, *)
@MainActor @preconcurrency public protocol ToolbarContent {}

/// https://developer.apple.com/documentation/swiftui/toolbarcontentbuilder
@available(iOS 14.0, *)
@resultBuilder public struct ToolbarContentBuilder {
    public static func buildBlock<Content: ToolbarContent>(_ content: Content) -> Content { content }
    public static func buildBlock<A: ToolbarContent, B: ToolbarContent>(_ a: A, _ b: B)
        -> ToolbarItem<(A, B)>
    { stub() }
}

/// https://developer.apple.com/documentation/swiftui/toolbaritem
@available(iOS 14.0, *)
public struct ToolbarItem<Content>: ToolbarContent {}

/// https://developer.apple.com/documentation/swiftui/toolbaritem/init(placement:content:)
@available(iOS 14.0, *)
extension ToolbarItem where Content: View {
    public init(
        placement: ToolbarItemPlacement = .automatic, @ViewBuilder content: () -> Content
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/toolbaritemplacement
@available(iOS 14.0, *)
public struct ToolbarItemPlacement: Sendable {
    public static let automatic = ToolbarItemPlacement()
    public static let primaryAction = ToolbarItemPlacement()
    public static let cancellationAction = ToolbarItemPlacement()
    public static let confirmationAction = ToolbarItemPlacement()
}

/// https://developer.apple.com/documentation/swiftui/view/alert(_:ispresented:actions:message:)-8584l
@available(iOS 15.0, *)
extension View {
    public func alert<S: StringProtocol, A: View, M: View>(
        _ title: S, isPresented: Binding<Bool>, @ViewBuilder actions: () -> A,
        @ViewBuilder message: () -> M
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/alert(_:ispresented:presenting:actions:message:)-8584l
@available(iOS 15.0, *)
extension View {
    nonisolated public func alert<S: StringProtocol, A: View, M: View, T>(
        _ title: S, isPresented: Binding<Bool>, presenting data: T?,
        @ViewBuilder actions: (T) -> A, @ViewBuilder message: (T) -> M
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/sheet(ispresented:ondismiss:content:)
@available(iOS 13.0, *)
extension View {
    public func sheet<Content: View>(
        isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil,
        @ViewBuilder content: @escaping () -> Content
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/presentationdetents(_:)
@available(iOS 16.0, *)
extension View {
    public func presentationDetents(_ detents: Set<PresentationDetent>) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/presentationdetent
@available(iOS 16.0, *)
public struct PresentationDetent: Hashable, Sendable {
    public static let medium = PresentationDetent()
    public static let large = PresentationDetent()
}

/// https://developer.apple.com/documentation/swiftui/view/fileimporter(ispresented:allowedcontenttypes:allowsmultipleselection:oncompletion:)
@available(iOS 14.0, *)
extension View {
    public func fileImporter(
        isPresented: Binding<Bool>, allowedContentTypes: [UTType], allowsMultipleSelection: Bool,
        onCompletion: @escaping (_ result: Result<[URL], any Error>) -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/searchable(text:placement:prompt:)-18a8f
@available(iOS 15.0, *)
extension View {
    public func searchable<S: StringProtocol>(
        text: Binding<String>, placement: SearchFieldPlacement = .automatic, prompt: S
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/searchfieldplacement
@available(iOS 15.0, *)
public struct SearchFieldPlacement: Sendable {
    public static let automatic = SearchFieldPlacement()
}

/// https://developer.apple.com/documentation/swiftui/view/searchable(text:ispresented:placement:prompt:)
@available(iOS 17.0, *)
extension View {
    public func searchable<S: StringProtocol>(
        text: Binding<String>, isPresented: Binding<Bool>,
        placement: SearchFieldPlacement = .automatic, prompt: S
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/navigationsplitview
@available(iOS 16.0, *)
public struct NavigationSplitView<Sidebar: View, Content: View, Detail: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/navigationsplitview/init(columnvisibility:sidebar:detail:)
@available(iOS 16.0, *)
extension NavigationSplitView where Content == EmptyView {
    nonisolated public init(
        columnVisibility: Binding<NavigationSplitViewVisibility>,
        @ViewBuilder sidebar: () -> Sidebar, @ViewBuilder detail: () -> Detail
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/navigationsplitviewvisibility
@available(iOS 16.0, *)
public struct NavigationSplitViewVisibility: Equatable, Codable, Sendable {
    public static var all: NavigationSplitViewVisibility { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/navigationsplitviewstyle(_:)
@available(iOS 16.0, *)
extension View {
    nonisolated public func navigationSplitViewStyle<S: NavigationSplitViewStyle>(
        _ style: S
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/navigationsplitviewstyle
@available(iOS 16.0, *)
@MainActor @preconcurrency public protocol NavigationSplitViewStyle {}

/// https://developer.apple.com/documentation/swiftui/balancednavigationsplitviewstyle
@available(iOS 16.0, *)
@MainActor @preconcurrency
public struct BalancedNavigationSplitViewStyle: NavigationSplitViewStyle {}

/// https://developer.apple.com/documentation/swiftui/navigationsplitviewstyle/balanced
@available(iOS 16.0, *)
extension NavigationSplitViewStyle where Self == BalancedNavigationSplitViewStyle {
    public static var balanced: BalancedNavigationSplitViewStyle { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/navigationbartitledisplaymode(_:)
@available(iOS 14.0, *)
extension View {
    nonisolated public func navigationBarTitleDisplayMode(
        _ displayMode: NavigationBarItem.TitleDisplayMode
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/navigationbaritem
@available(iOS 13.0, *)
public struct NavigationBarItem: Sendable {
    public enum TitleDisplayMode: Sendable {
        case automatic, inline, large
    }
}
