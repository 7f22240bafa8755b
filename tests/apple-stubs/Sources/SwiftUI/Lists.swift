/// https://developer.apple.com/documentation/swiftui/list
@available(iOS 13.0, *)
public struct List<Content: View>: View {
    public init(@ViewBuilder content: () -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/form
@available(iOS 13.0, *)
public struct Form<Content: View>: View {
    public init(@ViewBuilder content: () -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/section
@available(iOS 13.0, *)
public struct Section<Parent: View, Content: View, Footer: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/section/init(content:header:)
@available(iOS 15.0, *)
extension Section where Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/section/init(content:)
@available(iOS 15.0, *)
extension Section where Parent == EmptyView, Footer == EmptyView {
    public init(@ViewBuilder content: () -> Content) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/section/init(content:footer:)
@available(iOS 15.0, *)
extension Section where Parent == EmptyView {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/section/init(content:header:footer:)
@available(iOS 15.0, *)
extension Section {
    public init(
        @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent,
        @ViewBuilder footer: () -> Footer
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/disclosuregroup
@available(iOS 14.0, *)
public struct DisclosureGroup<Label: View, Content: View>: View {
    public init(
        @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/foreach
@available(iOS 13.0, *)
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: View {
    public init(
        _ data: Data, id: KeyPath<Data.Element, ID>,
        @ViewBuilder content: @escaping (Data.Element) -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/foreach/init(_:content:)-6oy5i
@available(iOS 13.0, *)
extension ForEach where Data.Element: Identifiable, ID == Data.Element.ID {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/swipeactions(edge:allowsfullswipe:content:)
@available(iOS 15.0, *)
extension View {
    public func swipeActions<T: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true,
        @ViewBuilder content: () -> T
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/horizontaledge
@available(iOS 15.0, *)
public enum HorizontalEdge: Int8, Sendable {
    case leading, trailing
}

/// https://developer.apple.com/documentation/swiftui/tabview
@available(iOS 13.0, *)
public struct TabView<SelectionValue: Hashable, Content: View>: View {
    public init(selection: Binding<SelectionValue>?, @ViewBuilder content: () -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/tabviewstyle(_:)
@available(iOS 14.0, *)
extension View {
    public func tabViewStyle<S: TabViewStyle>(_ style: S) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/tabviewstyle
@available(iOS 14.0, *)
public protocol TabViewStyle {}

/// https://developer.apple.com/documentation/swiftui/pagetabviewstyle
@available(iOS 14.0, *)
public struct PageTabViewStyle: TabViewStyle {
    public struct IndexDisplayMode: Sendable {
        public static let never = IndexDisplayMode()
    }
}

/// https://developer.apple.com/documentation/swiftui/tabviewstyle/page(indexdisplaymode:)
@available(iOS 14.0, *)
extension TabViewStyle where Self == PageTabViewStyle {
    public static func page(
        indexDisplayMode: PageTabViewStyle.IndexDisplayMode
    ) -> PageTabViewStyle { stub() }
}
