@_exported import AppleFoundation
@_exported import UniformTypeIdentifiers

/// https://developer.apple.com/documentation/uikit/uiresponder
@available(iOS 2.0, *)
@MainActor open class UIResponder: NSObject {
    nonisolated public override init() { super.init() }
}

/// https://developer.apple.com/documentation/uikit/uiapplication
@available(iOS 2.0, *)
@MainActor open class UIApplication: UIResponder {
    public nonisolated static let openSettingsURLString = "app-settings:"
    public class var shared: UIApplication { stub() }
}

/// https://developer.apple.com/documentation/uikit/uibackgroundtaskidentifier
@available(iOS 4.0, *)
public struct UIBackgroundTaskIdentifier: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let invalid = UIBackgroundTaskIdentifier(rawValue: 0)
}

/// https://developer.apple.com/documentation/uikit/uiapplication/beginbackgroundtask(withname:expirationhandler:)
@available(iOS 7.0, *)
extension UIApplication {
    public nonisolated func beginBackgroundTask(
        withName taskName: String?, expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
    ) -> UIBackgroundTaskIdentifier { stub() }
}

/// https://developer.apple.com/documentation/uikit/uiapplication/endbackgroundtask(_:)
@available(iOS 4.0, *)
extension UIApplication {
    public nonisolated func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) { stub() }
}

/// https://developer.apple.com/documentation/uikit/uikeyboardtype
@available(iOS 2.0, *)
public enum UIKeyboardType: Int, Sendable {
    case URL = 3
}

/// https://developer.apple.com/documentation/uikit/uiimage
@available(iOS 2.0, *)
open class UIImage: NSObject, @unchecked Sendable {
    public convenience init?(data: Data) { stub() }
    public convenience init?(contentsOfFile path: String) { stub() }
    public convenience init(cgImage: CGImage) { stub() }
    public func jpegData(compressionQuality: CGFloat) -> Data? { stub() }
    /// https://developer.apple.com/documentation/uikit/uiimage/size
    public var size: CGSize { stub() }
    /// https://developer.apple.com/documentation/uikit/uiimage/scale
    public var scale: CGFloat { stub() }
}

/// https://developer.apple.com/documentation/uikit/uiimage/preparefordisplay(completionhandler:)
@available(iOS 15.0, *)
extension UIImage {
    public func byPreparingForDisplay() async -> UIImage? { stub() }
}

/// https://developer.apple.com/documentation/coregraphics/cgimage
@available(iOS 2.0, *)
public final class CGImage: @unchecked Sendable {}

/// https://developer.apple.com/documentation/uikit/uiview
@available(iOS 2.0, *)
@MainActor open class UIView: UIResponder {
    public struct AutoresizingMask: OptionSet, Sendable {
        public let rawValue: UInt
        public nonisolated init(rawValue: UInt) { self.rawValue = rawValue }
        public nonisolated static let flexibleWidth = AutoresizingMask(rawValue: 2)
        public nonisolated static let flexibleHeight = AutoresizingMask(rawValue: 16)
    }
    public var frame: CGRect {
        get { stub() }
        set { stub() }
    }
    public var bounds: CGRect { stub() }
    public var autoresizingMask: AutoresizingMask {
        get { stub() }
        set { stub() }
    }
    public func addSubview(_ view: UIView) { stub() }
}

/// https://developer.apple.com/documentation/uikit/uiviewcontroller
@available(iOS 2.0, *)
@MainActor open class UIViewController: UIResponder {
    open func viewDidLoad() { stub() }
    public var view: UIView! { stub() }
    public var extensionContext: NSExtensionContext? { stub() }
    public func addChild(_ child: UIViewController) { stub() }
    public func didMove(toParent parent: UIViewController?) { stub() }
}

/// https://developer.apple.com/documentation/uikit/uiviewcontroller/ismodalinpresentation
@available(iOS 13.0, *)
extension UIViewController {
    public var isModalInPresentation: Bool {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/uikit/uiapplicationdelegate
@available(iOS 2.0, *)
@MainActor public protocol UIApplicationDelegate: NSObjectProtocol {
    func application(
        _ application: UIApplication, handleEventsForBackgroundURLSession identifier: String
    ) async
}

/// https://developer.apple.com/documentation/uikit/uiapplicationdelegate/application(_:handleeventsforbackgroundurlsession:completionhandler:)
@available(iOS 7.0, *)
extension UIApplicationDelegate {
    public func application(
        _ application: UIApplication, handleEventsForBackgroundURLSession identifier: String
    ) async { stub() }
}
