import KeepsakeKit
import SwiftUI

@main
struct KeepsakeApp: App {
    @UIApplicationDelegateAdaptor private var delegate: AppDelegate
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            RootView(container: delegate.container)
        }
        .onChange(of: phase) { _, now in
            if now == .active { delegate.container.becomeActive() }
            if now == .background { delegate.container.services.leaveFront() }
        }
    }
}

/// Hears what the system tells an app that has no screen. What all screens share is made with it:
/// downloads that ended meanwhile are taken over whether there will be a screen or not.
@MainActor
final class AppDelegate: NSObject, UIApplicationDelegate {
    let container = Container()

    func application(
        _ application: UIApplication, handleEventsForBackgroundURLSession identifier: String
    ) async {
        await container.services.woken()
    }
}
