import KeepsakeKit
import SwiftUI

/// The screens, one over the other; where there is room, *Home* stands beside them.
struct RootView: View {
    @Environment(\.said) private var said
    @Environment(\.horizontalSizeClass) private var width
    @State private var columns = NavigationSplitViewVisibility.all
    @Bindable var router: Router
    let services: Services
    let models: ScreenModels

    init(container: Container) {
        _router = Bindable(container.router)
        services = container.services
        models = container.models
    }

    var body: some View {
        if width == .regular {
            NavigationSplitView(columnVisibility: $columns) {
                HomeScreen(models, isBeside: true)
            } detail: {
                NavigationStack(path: $router.path) {
                    ContentUnavailableView(said("nothing_chosen"), systemImage: "photo.stack")
                        .navigationDestination(for: Destination.self) { screen($0).id($0) }
                }
            }
            .navigationSplitViewStyle(.balanced)
        } else {
            NavigationStack(path: $router.path) {
                HomeScreen(models)
                    .navigationDestination(for: Destination.self) { screen($0).id($0) }
            }
        }
    }

    @ViewBuilder private func screen(_ destination: Destination) -> some View {
        switch destination {
        case .catalog: CatalogScreen(models)
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
