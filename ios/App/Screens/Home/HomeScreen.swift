import Keepsake
import KeepsakeKit
import SwiftUI

/// *Home*: add an export, paste a link, go on, look at earlier saves.
struct HomeScreen: View {
    @Environment(\.said) private var said
    @Environment(\.scenePhase) private var phase
    @State private var leaving: ArchiveRecord?
    /// How often it was to be tried again to look.
    @State private var attempts = 0
    @Bindable private var router: Router
    private let models: ScreenModels
    /// It stays to be seen, whatever else is.
    private let isBeside: Bool

    init(_ models: ScreenModels, isBeside: Bool = false) {
        self.isBeside = isBeside
        self.models = models
        _router = Bindable(models.router)
    }

    var body: some View {
        List {
            if model.isFirstStart { FirstSteps() }
            HomeTroubles(trouble: model.trouble, file: model.fileTrouble)
            if model.isUnseen { Button(said("try_again")) { attempts += 1 } }
            ForEach(services.inbox.exports.troubles) { SharedTrouble(trouble: $0) }
            ForEach(services.inbox.twice, id: \.self) { SharedTwice(twice: $0) }
            HomeNow(model: model, router: router)
            Section {
                Button(said("add_export"), systemImage: "plus") { router.isChoosing = true }
                    .disabled(model.isReading)
                    .keyboardShortcut("o")
                Button(said("paste_link"), systemImage: "link") { models.paste() }
                    .keyboardShortcut("v", modifiers: [.command, .shift])
            }
            HomeArchives(model: model, leaving: $leaving) { router.isChoosing = true }
            HomeNotes(notes: model.summary?.notes ?? [])
            HomeRuns(runs: model.runs) {
                router.showFromHome(.report(run: $0))
            }
        }
        .navigationTitle("Keepsake")
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                Button(said("settings"), systemImage: "gearshape") {
                    router.showFromHome(.settings)
                }
            }
        }
        .fileImporter(
            isPresented: $router.isChoosing, allowedContentTypes: [.zip, .folder],
            allowsMultipleSelection: true
        ) { picked in
            model.chosen(picked)
        }
        .sheet(isPresented: $router.isPasting) {
            PasteLink(model: models.link, router: router)
        }
        .dropDestination(for: DroppedExport.self) { exports, _ in
            model.drop(exports.map(\.file))
            return !exports.isEmpty
        }
        .alert(
            said("forget_title", .text(leaving.map { model.name(of: $0) } ?? "")),
            isPresented: isLeaving, presenting: leaving
        ) { archive in
            Button(said("forget_export"), role: .destructive) {
                Task { await model.forget(archive) }
            }
            Button(said("cancel"), role: .cancel) {}
        } message: { _ in
            Text(verbatim: said("forget_what"))
        }
        .task(id: isShown ? attempts : nil) { if isShown { await model.follow() } }
    }
}

extension HomeScreen {
    private var model: HomeModel { models.home }
    private var services: Services { models.services }

    /// What changed while another app was in front is looked at when this one is again.
    private var isShown: Bool { phase != .background && (isBeside || router.path.isEmpty) }

    private var isLeaving: Binding<Bool> {
        Binding { @MainActor in
            leaving != nil
        } set: { @MainActor isLeaving in
            if !isLeaving { leaving = nil }
        }
    }
}

#Preview("Home") {
    NavigationStack { HomeScreen(ScreenModels(.preview, Router())) }
}

#Preview("Home in the dark, large letters, from right to left") {
    NavigationStack { HomeScreen(ScreenModels(.preview, Router())) }
        .preferredColorScheme(.dark)
        .environment(\.dynamicTypeSize, .accessibility3)
        .environment(\.layoutDirection, .rightToLeft)
}

#Preview("Home while the catalog is opened") {
    NavigationStack { HomeScreen(ScreenModels(.waiting, Router())) }
}

#Preview("Home where it cannot be opened") {
    NavigationStack { HomeScreen(ScreenModels(.failing, Router())) }
}

#if DEBUG
    #Preview("Home with an export and a save") {
        NavigationStack { HomeScreen(ScreenModels(.filled, Router())) }
    }
#endif
