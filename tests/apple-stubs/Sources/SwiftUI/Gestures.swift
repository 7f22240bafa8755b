/// https://developer.apple.com/documentation/swiftui/gesture
@available(iOS 13.0, *)
@MainActor @preconcurrency public protocol Gesture<Value> {
    associatedtype Value
}

/// https://developer.apple.com/documentation/swiftui/gesture/onended(_:)
@available(iOS 13.0, *)
extension Gesture {
    public func onEnded(_ action: @escaping (Value) -> Void) -> _EndedGesture<Self> { stub() }
    public func sequenced<Other: Gesture>(before other: Other) -> SequenceGesture<Self, Other> {
        stub()
    }
}

/// https://developer.apple.com/documentation/swiftui/gesture/onchanged(_:)
@available(iOS 13.0, *)
extension Gesture where Value: Equatable {
    public func onChanged(_ action: @escaping (Value) -> Void) -> _ChangedGesture<Self> { stub() }
}

/// https://developer.apple.com/documentation/swiftui/_endedgesture
@available(iOS 13.0, *)
public struct _EndedGesture<Content: Gesture>: Gesture {
    public typealias Value = Content.Value
}

/// https://developer.apple.com/documentation/swiftui/_changedgesture
@available(iOS 13.0, *)
public struct _ChangedGesture<Content: Gesture>: Gesture {
    public typealias Value = Content.Value
}

/// https://developer.apple.com/documentation/swiftui/longpressgesture
@available(iOS 13.0, *)
public struct LongPressGesture: Gesture {
    public typealias Value = Bool
    public init(minimumDuration: Double = 0.5, maximumDistance: CGFloat = 10) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/draggesture
@available(iOS 13.0, *)
public struct DragGesture: Gesture {
    public struct Value: Equatable, Sendable {
        public var location: CGPoint { stub() }
        public var startLocation: CGPoint { stub() }
        public static func == (left: Value, right: Value) -> Bool { stub() }
    }
}

/// https://developer.apple.com/documentation/swiftui/draggesture/init(minimumdistance:coordinatespace:)
@available(iOS 17.0, *)
extension DragGesture {
    public init(
        minimumDistance: CGFloat = 10, coordinateSpace: some CoordinateSpaceProtocol = .local
    ) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/sequencegesture
@available(iOS 13.0, *)
public struct SequenceGesture<First: Gesture, Second: Gesture>: Gesture {
    public enum Value {
        case first(First.Value)
        case second(First.Value, Second.Value?)
    }
}

/// https://developer.apple.com/documentation/swiftui/sequencegesture/value
@available(iOS 13.0, *)
extension SequenceGesture.Value: Equatable
where First.Value: Equatable, Second.Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/gesture(_:including:)
@available(iOS 13.0, *)
extension View {
    public func gesture<T: Gesture>(_ gesture: T) -> some View { self }
    public func simultaneousGesture<T: Gesture>(_ gesture: T) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/coordinatespaceprotocol
@available(iOS 17.0, *)
public protocol CoordinateSpaceProtocol {}

/// https://developer.apple.com/documentation/swiftui/namedcoordinatespace
@available(iOS 17.0, *)
public struct NamedCoordinateSpace: CoordinateSpaceProtocol, Equatable, Sendable {}

/// https://developer.apple.com/documentation/swiftui/localcoordinatespace
@available(iOS 17.0, *)
public struct LocalCoordinateSpace: CoordinateSpaceProtocol, Sendable {}

/// https://developer.apple.com/documentation/swiftui/coordinatespaceprotocol/named(_:)
@available(iOS 17.0, *)
extension CoordinateSpaceProtocol where Self == NamedCoordinateSpace {
    public static func named(_ name: some Hashable) -> NamedCoordinateSpace { stub() }
}

/// https://developer.apple.com/documentation/swiftui/coordinatespaceprotocol/scrollview
@available(iOS 17.0, *)
extension CoordinateSpaceProtocol where Self == NamedCoordinateSpace {
    public static var scrollView: NamedCoordinateSpace { stub() }
}

/// https://developer.apple.com/documentation/swiftui/coordinatespaceprotocol/local
@available(iOS 17.0, *)
extension CoordinateSpaceProtocol where Self == LocalCoordinateSpace {
    public static var local: LocalCoordinateSpace { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/coordinatespace(_:)
@available(iOS 17.0, *)
extension View {
    public func coordinateSpace(_ name: NamedCoordinateSpace) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/geometryproxy
@available(iOS 13.0, *)
public struct GeometryProxy {
    public var size: CGSize { stub() }
}

/// https://developer.apple.com/documentation/swiftui/geometryproxy/frame(in:)
@available(iOS 17.0, *)
extension GeometryProxy {
    public func frame(in coordinateSpace: some CoordinateSpaceProtocol) -> CGRect { stub() }
}

/// https://developer.apple.com/documentation/swiftui/geometryreader
@available(iOS 13.0, *)
public struct GeometryReader<Content: View>: View {
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/ongeometrychange(for:of:action:)
@available(iOS 16.0, *)
extension View {
    public func onGeometryChange<T: Equatable & Sendable>(
        for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T,
        action: @escaping (_ newValue: T) -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/onappear(perform:)
/// https://developer.apple.com/documentation/swiftui/view/ondisappear(perform:)
@available(iOS 13.0, *)
extension View {
    public func onAppear(perform action: (() -> Void)? = nil) -> some View { self }
    public func onDisappear(perform action: (() -> Void)? = nil) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/scrolldisabled(_:)
@available(iOS 16.0, *)
extension View {
    public func scrollDisabled(_ disabled: Bool) -> some View { self }
}
