/// https://developer.apple.com/documentation/swiftui/state
@available(iOS 13.0, *)
@propertyWrapper public struct State<Value> {
    public init(wrappedValue value: Value) { stub() }
    public init(initialValue value: Value) { stub() }
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
    public var projectedValue: Binding<Value> { stub() }
}

/// https://developer.apple.com/documentation/swiftui/state
@available(iOS 13.0, *)
extension State where Value: ExpressibleByNilLiteral {
    public init() { stub() }
}

/// https://developer.apple.com/documentation/swiftui/binding
@available(iOS 13.0, *)
@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    @preconcurrency public init(
        get: @escaping @isolated(any) @Sendable () -> Value,
        set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) { stub() }
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
    public var projectedValue: Binding<Value> { self }
    public subscript<Subject>(dynamicMember keyPath: WritableKeyPath<Value, Subject>)
        -> Binding<Subject>
    { stub() }
}

/// https://developer.apple.com/documentation/swiftui/bindable
@available(iOS 17.0, *)
@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
    private let kept: Value
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
    public var projectedValue: Bindable<Value> { self }
}

/// https://developer.apple.com/documentation/swiftui/bindable
@available(iOS 17.0, *)
extension Bindable where Value: AnyObject & Observable {
    public init(wrappedValue: Value) { kept = wrappedValue }
    public init(_ wrappedValue: Value) { kept = wrappedValue }
    public subscript<Subject>(dynamicMember keyPath: ReferenceWritableKeyPath<Value, Subject>)
        -> Binding<Subject>
    { stub() }
}

/// https://developer.apple.com/documentation/swiftui/environment
@available(iOS 13.0, *)
@propertyWrapper public struct Environment<Value> {
    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) { stub() }
    public var wrappedValue: Value { stub() }
}

/// https://developer.apple.com/documentation/swiftui/environment/init(_:)-8slkf
@available(iOS 17.0, *)
extension Environment where Value: AnyObject & Observable {
    public init(_ objectType: Value.Type) { stub() }
}

/// https://developer.apple.com/documentation/swiftui/view/environment(_:)-4516h
@available(iOS 17.0, *)
extension View {
    public func environment<T: AnyObject & Observable>(_ object: T?) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/environment(_:_:)
@available(iOS 13.0, *)
extension View {
    public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V)
        -> some View
    { self }
}

/// https://developer.apple.com/documentation/swiftui/environmentkey
@available(iOS 13.0, *)
public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

/// https://developer.apple.com/documentation/swiftui/environmentvalues
@available(iOS 13.0, *)
public struct EnvironmentValues {
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { stub() }
        set { stub() }
    }
    public var dynamicTypeSize: DynamicTypeSize {
        get { stub() }
        set { stub() }
    }
    public var layoutDirection: LayoutDirection {
        get { stub() }
        set { stub() }
    }
    public var locale: Locale {
        get { stub() }
        set { stub() }
    }
    public var scenePhase: ScenePhase { stub() }
    public var openURL: OpenURLAction { stub() }
    public var dismiss: DismissAction { stub() }
}

/// https://developer.apple.com/documentation/swiftui/openurlaction
@available(iOS 14.0, *)
@MainActor @preconcurrency public struct OpenURLAction {
    public func callAsFunction(_ url: URL) { stub() }
    public func callAsFunction(_ url: URL, completion: @escaping (_ accepted: Bool) -> Void) {
        stub()
    }
}

/// https://developer.apple.com/documentation/swiftui/dismissaction
@available(iOS 15.0, *)
@MainActor @preconcurrency public struct DismissAction {
    public func callAsFunction() { stub() }
}

/// https://developer.apple.com/documentation/swiftui/dynamictypesize
@available(iOS 15.0, *)
public enum DynamicTypeSize: Hashable, Comparable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public var isAccessibilitySize: Bool { stub() }
}

/// https://developer.apple.com/documentation/swiftui/layoutdirection
@available(iOS 13.0, *)
public enum LayoutDirection: Hashable, Sendable {
    case leftToRight, rightToLeft
}

/// https://developer.apple.com/documentation/swiftui/colorscheme
@available(iOS 13.0, *)
public enum ColorScheme: Sendable {
    case light, dark
}

/// https://developer.apple.com/documentation/swiftui/view/preferredcolorscheme(_:)
@available(iOS 13.0, *)
extension View {
    public func preferredColorScheme(_ colorScheme: ColorScheme?) -> some View { self }
}
