import KeepsakeKit
import UserNotifications

/// Says what a save came to, while the app is not in front.
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
