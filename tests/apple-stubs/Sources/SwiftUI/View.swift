@_exported import UIKit

/// https://developer.apple.com/documentation/swiftui/view
@available(iOS 13.0, *)
@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

/// https://developer.apple.com/documentation/swift/never
@available(iOS 13.0, *)
extension Never: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/optional
@available(iOS 13.0, *)
extension Optional: View where Wrapped: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/viewbuilder
@available(iOS 13.0, *)
@resultBuilder public struct ViewBuilder {
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: View>(_ content: repeat each Content)
        -> TupleView<(repeat each Content)>
    { stub() }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    public static func buildEither<A: View, B: View>(first: A) -> _ConditionalContent<A, B> { stub() }
    public static func buildEither<A: View, B: View>(second: B) -> _ConditionalContent<A, B> { stub() }
    public static func buildLimitedAvailability<Content: View>(_ content: Content) -> AnyView {
        stub()
    }
}

/// https://developer.apple.com/documentation/swiftui/emptyview
@available(iOS 13.0, *)
public struct EmptyView: View {
    public nonisolated init() {}
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/tupleview
@available(iOS 13.0, *)
public struct TupleView<T>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/_conditionalcontent
@available(iOS 13.0, *)
public struct _ConditionalContent<TrueContent: View, FalseContent: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/anyview
@available(iOS 13.0, *)
public struct AnyView: View {
    public init<V: View>(_ view: V) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/viewmodifier
@available(iOS 13.0, *)
@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = AnyView
    @ViewBuilder @MainActor @preconcurrency func body(content: Content) -> Body
}

/// https://developer.apple.com/documentation/swiftui/view/modifier(_:)
@available(iOS 13.0, *)
extension View {
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/group
@available(iOS 13.0, *)
public struct Group<Content: View>: View {
    public init(@ViewBuilder content: () -> Content) { stub() }
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/swiftui/preview(_:traits:body:)
@available(iOS 17.0, *)
@freestanding(declaration)
public macro Preview(_ name: String? = nil, body: @escaping @MainActor () -> any View) =
    #externalMacro(module: "PreviewMacros", type: "Preview")
