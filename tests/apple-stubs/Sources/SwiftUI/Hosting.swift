/// https://developer.apple.com/documentation/swiftui/uihostingcontroller
@available(iOS 13.0, *)
@MainActor open class UIHostingController<Content: View>: UIViewController {
    public init(rootView: Content) { stub() }
}
