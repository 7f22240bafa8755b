import KeepsakeKit
import SwiftUI

@main
struct KeepsakeApp: App {
    @State private var container = Container()
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            RootView(container: container)
        }
        .onChange(of: phase) { _, now in
            if now == .active { container.becomeActive() }
            if now == .background { container.leaveFront() }
        }
    }
}
