import KeepsakeKit
import UIKit

/// What all screens share, made once.
@MainActor
final class Container {
    let services: Services
    let router = Router()
    let models: ScreenModels
    /// What ends while another app is in front is told by the system.
    private let notices: Notices
    private let opened: OpenedNotices

    /// As in the entitlements of the app and of its extension.
    nonisolated static let group = "group.io.keepsake.app"

    /// Of the background session: the system wakes the app by that name.
    private nonisolated static let downloads = "io.keepsake.app.downloads"

    init() {
        let texts = BundleTexts()
        let runner = SystemBackgroundRunner(words: KeepsakeKit.Words(texts))
        runner.registerProcessing()
        services = Services(
            .system,
            Services.Platform(
                library: SystemPhotoLibrary(), files: SystemPickedFiles(),
                videos: SystemVideoPictures(), values: DefaultsValues(), texts: texts,
                background: runner,
                taskPrefix: "io.keepsake.app.save",
                network: Services.Network(
                    session: SystemDownloads(identifier: Self.downloads), pages: SystemPages())))
        models = ScreenModels(services, router)
        notices = Notices(services) { notice in
            Task { await SaveNotices().tell(notice) }
        }
        opened = OpenedNotices { [notices, router] in notices.open(run: $0, router) }
        runner.onProcessing = { [services] in await services.goOn() }
        #if DEBUG
            Task { try? await addSample() }
        #endif
    }

    /// The app is in front: what waits goes on, and what was shared meanwhile is begun.
    func becomeActive() {
        Task { await services.becomeActive() }
    }

    #if DEBUG
        /// For the test on a simulator (`SavingTests`), which can hand nothing over.
        private func addSample() async throws {
            guard UserDefaults.standard.string(forKey: "sample-export") != nil else { return }
            let place = Services.Places.system.data.appendingPathComponent("sample")
            try await PreviewSample.add(to: try await services.keepsake(), in: place)
        }
    #endif
}

extension Services.Places {
    /// The catalog in the app's own container. Without an App Group (a build that nobody signed)
    /// nothing can be shared, which the extension says.
    static var system: Self {
        let files = FileManager.default
        let data = files.urls(for: .applicationSupportDirectory, in: .userDomainMask).first
        let cache = files.urls(for: .cachesDirectory, in: .userDomainMask).first
        let home = URL(fileURLWithPath: NSHomeDirectory())
        let group = files.containerURL(forSecurityApplicationGroupIdentifier: Container.group)
        return Self(
            data: data ?? home.appendingPathComponent("Library/Application Support"),
            cache: cache ?? home.appendingPathComponent("Library/Caches"),
            group: group)
    }
}
