import KeepsakeKit
import SwiftUI

/// The screens, one over the other; where there is room, *Home* stands beside them.
struct RootView: View {
    @Environment(\.said) private var said
    @Environment(\.horizontalSizeClass) private var width
    @Bindable var router: Router
    let services: Services

    init(container: Container) {
        _router = Bindable(container.router)
        services = container.services
    }

    var body: some View {
        if width == .regular {
            NavigationSplitView {
                HomeScreen(services: services, router: router, isBeside: true)
            } detail: {
                NavigationStack(path: $router.path) {
                    ContentUnavailableView(said("nothing_chosen"), systemImage: "photo.stack")
                        .navigationDestination(for: Destination.self) { screen($0).id($0) }
                }
            }
        } else {
            NavigationStack(path: $router.path) {
                HomeScreen(services: services, router: router)
                    .navigationDestination(for: Destination.self) { screen($0).id($0) }
            }
        }
    }

    @ViewBuilder private func screen(_ destination: Destination) -> some View {
        switch destination {
        case .catalog: CatalogScreen(services: services, router: router)
        case .post(let media): PostScreen(services: services, router: router, media: media)
        case .saving: SavingScreen(services: services, router: router)
        case .report(let run): ReportScreen(services: services, router: router, run: run)
        case .copies: CopiesScreen(services: services)
        case .whatToSave: WhatToSave(services: services)
        case .settings: SettingsScreen(services: services, router: router)
        case .licences: LicencesScreen(router: router)
        case .licence(let work): LicenceScreen(work: work)
        }
    }
}
