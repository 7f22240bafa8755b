import KeepsakeKit
import SwiftUI

/// *Home*: add an export, paste a link, go on, look at earlier saves.
struct HomeScreen: View {
    @Environment(\.said) private var said
    @State private var model: HomeModel
    @State private var isChoosing = false
    @State private var isPasting = false
    private let services: Services
    private let router: Router
    /// It stays to be seen, whatever else is.
    private let isBeside: Bool

    init(services: Services, router: Router, isBeside: Bool = false) {
        self.isBeside = isBeside
        self.services = services
        self.router = router
        _model = State(initialValue: HomeModel(services, router: router))
    }

    var body: some View {
        List {
            if model.isFirstStart { FirstSteps() }
            HomeTroubles(trouble: model.trouble, file: model.fileTrouble)
            ForEach(services.inbox.exports.troubles) { SharedTrouble(trouble: $0) }
            ForEach(services.inbox.twice, id: \.self) { link in
                TroubleLine(words: said("share_twice", .text(link)))
            }
            HomeNow(model: model, router: router)
            Section {
                Button(said("add_export"), systemImage: "plus") { isChoosing = true }
                    .disabled(model.isReading)
                    .keyboardShortcut("o")
                Button(said("paste_link"), systemImage: "link") { isPasting = true }
                    .keyboardShortcut("v")
            }
            HomeArchives(model: model) { isChoosing = true }
            HomeNotes(notes: model.summary?.notes ?? [])
            HomeRuns(runs: model.runs, totals: model.totals) {
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
            isPresented: $isChoosing, allowedContentTypes: [.zip, .folder],
            allowsMultipleSelection: true
        ) { picked in
            model.chosen(picked)
        }
        .sheet(isPresented: $isPasting) {
            PasteLink(services: services, router: router)
        }
        .dropDestination(for: URL.self) { files, _ in
            let isTaken = !model.isReading
            if isTaken { model.add(files.filter(\.isFileURL)) }
            return isTaken
        }
        .task(id: isShown) { if isShown { await model.follow() } }
    }
}

extension HomeScreen {
    private var isShown: Bool { isBeside || router.path.isEmpty }
}

#Preview("Home") {
    NavigationStack { HomeScreen(services: .preview, router: Router()) }
}

#Preview("Home in the dark, large letters, from right to left") {
    NavigationStack { HomeScreen(services: .preview, router: Router()) }
        .preferredColorScheme(.dark)
        .environment(\.dynamicTypeSize, .accessibility3)
        .environment(\.layoutDirection, .rightToLeft)
}

#if DEBUG
    #Preview("Home with an export and a save") {
        NavigationStack { HomeScreen(services: .filled, router: Router()) }
    }
#endif
