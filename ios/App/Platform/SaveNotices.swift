import KeepsakeKit
import UserNotifications

/// Says what a save came to or stands still for, while the app is not in front.
struct SaveNotices: Sendable {
    /// Quiet ones need no question of the system's.
    func tell(_ notice: Notice) async {
        let center = UNUserNotificationCenter.current()
        let allowed = try? await center.requestAuthorization(options: [.alert, .provisional])
        guard allowed == true else { return }
        let content = UNMutableNotificationContent()
        content.body = notice.words
        if let run = notice.run { content.userInfo = [OpenedNotices.run: run] }
        let request = UNNotificationRequest(
            identifier: notice.save, content: content, trigger: nil)
        try? await center.add(request)
    }
}

/// Leads from what was told to where it can be seen.
final class OpenedNotices: NSObject, UNUserNotificationCenterDelegate {
    /// Under which a notice keeps the run that it tells of.
    static let run = "run"

    private let open: @MainActor @Sendable (_ run: Int64?) -> Void

    /// To be made while the app starts, and kept: it may be started by a notice.
    init(_ open: @escaping @MainActor @Sendable (_ run: Int64?) -> Void) {
        self.open = open
        super.init()
        UNUserNotificationCenter.current().delegate = self
    }

    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let run = response.notification.request.content.userInfo[Self.run] as? Int64
        Task { [open] in await open(run) }
        completionHandler()
    }
}
