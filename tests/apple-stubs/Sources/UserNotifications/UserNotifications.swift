@_exported import AppleFoundation

/// https://developer.apple.com/documentation/usernotifications/unauthorizationoptions
@available(iOS 10.0, *)
public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 4)
    public static let provisional = UNAuthorizationOptions(rawValue: 64)
}

/// https://developer.apple.com/documentation/usernotifications/unmutablenotificationcontent
@available(iOS 10.0, *)
open class UNMutableNotificationContent: UNNotificationContent {
    public var title: String {
        get { stub() }
        set { stub() }
    }
    public var body: String {
        get { stub() }
        set { stub() }
    }
    public override var userInfo: [AnyHashable: Any] {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/usernotifications/unnotificationcontent
@available(iOS 10.0, *)
open class UNNotificationContent: NSObject {
    public var userInfo: [AnyHashable: Any] { stub() }
}

/// https://developer.apple.com/documentation/usernotifications/unnotificationtrigger
@available(iOS 10.0, *)
open class UNNotificationTrigger: NSObject {}

/// https://developer.apple.com/documentation/usernotifications/unnotificationrequest
@available(iOS 10.0, *)
open class UNNotificationRequest: NSObject {
    public init(
        identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?
    ) { stub() }
    public var content: UNNotificationContent { stub() }
}

/// https://developer.apple.com/documentation/usernotifications/unnotification
@available(iOS 10.0, *)
open class UNNotification: NSObject {
    public var request: UNNotificationRequest { stub() }
}

/// https://developer.apple.com/documentation/usernotifications/unusernotificationcenter
@available(iOS 10.0, *)
open class UNUserNotificationCenter: NSObject, @unchecked Sendable {
    public class func current() -> UNUserNotificationCenter { stub() }
    public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { stub() }
    public func add(_ request: UNNotificationRequest) async throws { stub() }
    public weak var delegate: (any UNUserNotificationCenterDelegate)?
}

/// https://developer.apple.com/documentation/usernotifications/unnotificationresponse
@available(iOS 10.0, *)
open class UNNotificationResponse: NSObject {
    public var notification: UNNotification { stub() }
}

/// https://developer.apple.com/documentation/usernotifications/unusernotificationcenterdelegate/usernotificationcenter(_:didreceive:withcompletionhandler:)
@available(iOS 10.0, *)
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void)
}
