import KeepsakeKit
import UserNotifications

/// Says what a save came to or stands still for, while the app is not in front.
struct SaveNotices: Sendable {
    /// Quiet ones need no question of the system's.
    func tell(_ words: String, about id: String) async {
        let center = UNUserNotificationCenter.current()
        let allowed = try? await center.requestAuthorization(options: [.alert, .provisional])
        guard allowed == true else { return }
        let content = UNMutableNotificationContent()
        content.body = words
        let request = UNNotificationRequest(identifier: id, content: content, trigger: nil)
        try? await center.add(request)
    }
}

/// Leads from what was told to where it can be seen.
final class OpenedNotices: NSObject, UNUserNotificationCenterDelegate {
    private let open: @MainActor @Sendable () -> Void

    /// To be made while the app starts, and kept: it may be started by a notice.
    init(_ open: @escaping @MainActor @Sendable () -> Void) {
        self.open = open
        super.init()
        UNUserNotificationCenter.current().delegate = self
    }

    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        Task { [open] in await open() }
        completionHandler()
    }
}
