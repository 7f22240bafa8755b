/// https://developer.apple.com/documentation/swiftui/view/task(priority:_:)
@available(iOS 15.0, *)
extension View {
    public func task(
        priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/task(id:priority:_:)
@available(iOS 15.0, *)
extension View {
    public func task<T: Equatable>(
        id value: T, priority: TaskPriority = .userInitiated,
        @_inheritActorContext _ action: @escaping @Sendable () async -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/onchange(of:initial:_:)-4psgg
@available(iOS 17.0, *)
extension View {
    public func onChange<V: Equatable>(
        of value: V, initial: Bool = false, _ action: @escaping (_ old: V, _ new: V) -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/ontapgesture(count:perform:)
@available(iOS 13.0, *)
extension View {
    public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View {
        self
    }
    public func onLongPressGesture(perform action: @escaping () -> Void) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/contentshape(_:eofill:)
@available(iOS 13.0, *)
extension View {
    public func contentShape<S: Shape>(_ shape: S) -> some View { self }
    public func disabled(_ disabled: Bool) -> some View { self }
    public func id<ID: Hashable>(_ id: ID) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/accessibilitylabel(_:)-1d7jv
@available(iOS 14.0, *)
extension View {
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { self }
    public func accessibilityHidden(_ hidden: Bool) -> some View { self }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { self }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        self
    }
    public func accessibilityIdentifier(_ identifier: String) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/accessibilityaction(named:_:)-6k93n
@available(iOS 14.0, *)
extension View {
    public func accessibilityAction<S: StringProtocol>(
        named name: S, _ handler: @escaping () -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/accessibilityaction(_:_:)
@available(iOS 13.0, *)
extension View {
    public func accessibilityAction(
        _ actionKind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/view/accessibilityactions(_:)
@available(iOS 15.0, *)
extension View {
    public func accessibilityActions<Content: View>(
        @ViewBuilder _ content: () -> Content
    ) -> some View { self }
}

/// https://developer.apple.com/documentation/swiftui/accessibilityactionkind
@available(iOS 13.0, *)
public struct AccessibilityActionKind: Hashable, Sendable {
    public static let `default` = AccessibilityActionKind()
}

/// https://developer.apple.com/documentation/swiftui/accessibilitytraits
@available(iOS 13.0, *)
public struct AccessibilityTraits: SetAlgebra, Sendable {
    public typealias Element = AccessibilityTraits
    public static let isButton = AccessibilityTraits()
    public static let isHeader = AccessibilityTraits()
    public static let isSelected = AccessibilityTraits()
    public static let isImage = AccessibilityTraits()
    public static let updatesFrequently = AccessibilityTraits()
    public init() {}
    public func contains(_ member: Self) -> Bool { stub() }
    public func union(_ other: Self) -> Self { stub() }
    public func intersection(_ other: Self) -> Self { stub() }
    public func symmetricDifference(_ other: Self) -> Self { stub() }
    public mutating func insert(_ new: Self) -> (inserted: Bool, memberAfterInsert: Self) { stub() }
    public mutating func remove(_ member: Self) -> Self? { stub() }
    public mutating func update(with new: Self) -> Self? { stub() }
    public mutating func formUnion(_ other: Self) {}
    public mutating func formIntersection(_ other: Self) {}
    public mutating func formSymmetricDifference(_ other: Self) {}
}

/// https://developer.apple.com/documentation/swiftui/accessibilitychildbehavior
@available(iOS 13.0, *)
public struct AccessibilityChildBehavior: Hashable, Sendable {
    public static let contain = AccessibilityChildBehavior()
    public static let ignore = AccessibilityChildBehavior()
    public static let combine = AccessibilityChildBehavior()
}
