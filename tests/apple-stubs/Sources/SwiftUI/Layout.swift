/// https://developer.apple.com/documentation/swiftui/hstack
@available(iOS 13.0, *)
public struct HStack<Content: View>: View {
    public init(
        alignment: VerticalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/vstack
@available(iOS 13.0, *)
public struct VStack<Content: View>: View {
    public init(
        alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/zstack
@available(iOS 13.0, *)
public struct ZStack<Content: View>: View {
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/lazyvgrid
@available(iOS 14.0, *)
public struct LazyVGrid<Content: View>: View {
    public init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        pinnedViews: PinnedScrollableViews = .init(), @ViewBuilder content: () -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/griditem
@available(iOS 14.0, *)
public struct GridItem: Sendable {
    public init(_ size: Size = .flexible(), spacing: CGFloat? = nil, alignment: Alignment? = nil) {}

    public enum Size: Sendable {
        case fixed(CGFloat)
        case flexible(minimum: CGFloat = 10, maximum: CGFloat = .infinity)
        case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
    }
}

/// https://developer.apple.com/documentation/swiftui/pinnedscrollableviews
@available(iOS 14.0, *)
public struct PinnedScrollableViews: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }
    public static let sectionHeaders = Self(rawValue: 1)
}

/// https://developer.apple.com/documentation/swiftui/scrollview
@available(iOS 13.0, *)
public struct ScrollView<Content: View>: View {
    public init(
        _ axes: Axis.Set = .vertical, showsIndicators: Bool = true,
        @ViewBuilder content: () -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/scrollviewreader
@available(iOS 14.0, *)
public struct ScrollViewReader<Content: View>: View {
    public init(@ViewBuilder content: @escaping (ScrollViewProxy) -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/scrollviewproxy
@available(iOS 14.0, *)
public struct ScrollViewProxy {
    @MainActor public func scrollTo<ID: Hashable>(_ id: ID, anchor: UnitPoint? = nil) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/unitpoint
@available(iOS 13.0, *)
public struct UnitPoint: Hashable, Sendable {
    public static let top = UnitPoint()
    public static let center = UnitPoint()
}

/// https://developer.apple.com/documentation/swiftui/spacer
@available(iOS 13.0, *)
public struct Spacer: View {
    public init(minLength: CGFloat? = nil) {}
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/axis
@available(iOS 13.0, *)
public enum Axis: Int8, Sendable {
    case horizontal, vertical

    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

/// https://developer.apple.com/documentation/swiftui/edge
@available(iOS 13.0, *)
public enum Edge: Int8, Sendable {
    case top, leading, bottom, trailing

    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1)
        public static let leading = Set(rawValue: 2)
        public static let bottom = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8)
        public static let all = Set(rawValue: 15)
        public static let horizontal = Set(rawValue: 10)
        public static let vertical = Set(rawValue: 5)
    }
}

/// https://developer.apple.com/documentation/swiftui/verticaledge
@available(iOS 15.0, *)
public enum VerticalEdge: Int8, Sendable {
    case top, bottom
}

/// https://developer.apple.com/documentation/swiftui/viewthatfits
@available(iOS 16.0, *)
public struct ViewThatFits<Content: View>: View {
    public init(
        in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content
    ) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/alignment
@available(iOS 13.0, *)
public struct Alignment: Equatable, Sendable {
    public static let center = Alignment()
    public static let leading = Alignment()
    public static let trailing = Alignment()
    public static let bottom = Alignment()
    public static let bottomLeading = Alignment()
    public static let topTrailing = Alignment()
    public static let bottomTrailing = Alignment()
}

/// https://developer.apple.com/documentation/swiftui/horizontalalignment
@available(iOS 13.0, *)
public struct HorizontalAlignment: Equatable, Sendable {
    public static let leading = HorizontalAlignment()
    public static let center = HorizontalAlignment()
    public static let trailing = HorizontalAlignment()
}

/// https://developer.apple.com/documentation/swiftui/verticalalignment
@available(iOS 13.0, *)
public struct VerticalAlignment: Equatable, Sendable {
    public static let top = VerticalAlignment()
    public static let center = VerticalAlignment()
}

/// https://developer.apple.com/documentation/swiftui/view/padding(_:_:)
@available(iOS 13.0, *)
extension View {
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
    public func padding(_ length: CGFloat) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/frame(width:height:alignment:)
@available(iOS 13.0, *)
extension View {
    public func frame(
        width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/frame(minwidth:idealwidth:maxwidth:minheight:idealheight:maxheight:alignment:)
@available(iOS 13.0, *)
extension View {
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil,
        minHeight: CGFloat? = nil, idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
        alignment: Alignment = .center
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/safeareainset(edge:alignment:spacing:content:)
@available(iOS 15.0, *)
extension View {
    public func safeAreaInset<V: View>(
        edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> V
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/overlay(alignment:content:)
@available(iOS 15.0, *)
extension View {
    public func overlay<V: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> V
    ) -> some View { self }
    public func background<V: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> V
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/containerrelativeframe(_:alignment:_:)
@available(iOS 17.0, *)
extension View {
    nonisolated public func containerRelativeFrame(
        _ axes: Axis.Set, alignment: Alignment = .center,
        _ length: @escaping (CGFloat, Axis) -> CGFloat
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/hidden()
@available(iOS 13.0, *)
extension View {
    nonisolated public func hidden() -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/scrollbouncebehavior(_:axes:)
@available(iOS 16.4, *)
extension View {
    nonisolated public func scrollBounceBehavior(
        _ behavior: ScrollBounceBehavior, axes: Axis.Set = [.vertical]
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/scrollbouncebehavior
@available(iOS 16.4, *)
public struct ScrollBounceBehavior: Sendable {
    public static var basedOnSize: ScrollBounceBehavior { stub() }
}

/// https://developer.apple.com/documentation/swiftui/userinterfacesizeclass
@available(iOS 13.0, *)
public enum UserInterfaceSizeClass: Sendable {
    case compact, regular
}

/// https://developer.apple.com/documentation/swiftui/environmentvalues/horizontalsizeclass
@available(iOS 13.0, *)
extension EnvironmentValues {
    public var horizontalSizeClass: UserInterfaceSizeClass? {
        get { stub() }
        set { stub() }
    }
}
