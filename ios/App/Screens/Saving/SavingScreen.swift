import Keepsake
import KeepsakeKit
import SwiftUI

/// *Saving*: every save that goes on, waits or stands still.
struct SavingScreen: View {
    @Environment(\.said) private var said
    let services: Services
    let router: Router

    var body: some View {
        List {
            ForEach(services.saves.states.keys.sorted(), id: \.self) { id in
                Section { SavingRow(services: services, router: router, id: id) }
            }
        }
        .overlay {
            if services.saves.states.isEmpty {
                ContentUnavailableView(said("nothing_goes_on"), systemImage: "checkmark.circle")
            }
        }
        .navigationTitle(said("saving"))
    }
}

/// One save, with pause, go on and stop.
struct SavingRow: View {
    @Environment(\.said) private var said
    @State private var model: SavingModel
    @State private var refused: PhotoPermissions.Answer?
    private let services: Services
    private let router: Router

    init(services: Services, router: Router, id: String) {
        self.services = services
        self.router = router
        _model = State(initialValue: SavingModel(services, id: id))
    }

    var body: some View {
        if let media = model.inHand {
            MediaPicture(services: services, media: media, side: 640)
                .frame(maxWidth: .infinity, minHeight: 160, maxHeight: 320)
        }
        if let state = model.state {
            HowFar(state: state, goesOnBehind: model.goesOnBehind)
                .sensoryFeedback(trigger: state.isOver) { _, isOver in isOver ? feedback : nil }
        }
        doings
    }

    /// None where the person ended it.
    private var feedback: SensoryFeedback? {
        if model.state?.isRefused == true { return .error }
        guard let summary = model.state?.summary, summary.end == .completed else { return nil }
        return summary.totals.failed == 0 ? .success : .warning
    }

    @ViewBuilder private var doings: some View {
        if let refused { AskedInVain(answer: refused) }
        if model.state?.isOver == true {
            Group {
                if !model.ofOnePost.isEmpty {
                    SavedTo(services: services, items: model.ofOnePost)
                }
                Button(model.run == nil ? said("close") : said("report")) { showReport() }
            }
            .task { await model.refresh() }
        } else if case .paused = model.state {
            SideBySide {
                if model.canGoOn {
                    Button(said("go_on")) { Task { await goOn() } }.modifier(Prominent())
                }
                Button(said("stop"), role: .destructive) { Task { await stop() } }
            }
            .buttonStyle(.bordered)
        } else if model.state != nil {
            SideBySide {
                Button(said("pause")) { Task { await model.pause() } }
                Button(said("stop"), role: .destructive) { Task { await stop() } }
            }
            .buttonStyle(.bordered)
        }
    }

    /// One that goes on says itself what it came to; of one that stood still there is a report.
    private func stop() async {
        let run = await model.stop()
        // Whoever looks at something else by now is not led away from it.
        if model.state != nil || router.path.last != .saving { return }
        if let run {
            router.replace(with: .report(run: run))
        } else if services.saves.states.isEmpty {
            router.goHome()
        }
    }

    private func goOn() async {
        let answer = await model.goOn()
        refused = answer == .granted ? nil : answer
    }

    private func showReport() {
        let run = model.run
        model.dismiss()
        if let run { router.replace(with: .report(run: run)) } else { router.goHome() }
    }
}

#Preview("Saving, nothing goes on") {
    NavigationStack { SavingScreen(services: .preview, router: Router()) }
}

#Preview("One goes on, one waits") {
    List {
        Section {
            HowFar(
                state: .saving(
                    SaveProgress(
                        run: 1, planned: 1_300, done: 650, saved: 650, alreadyThere: 0,
                        skipped: 0, failed: 0, bytes: 1_500_000_000,
                        bytesPlanned: 3_100_000_000, elapsed: 120, timeLeft: 130, inHand: nil)))
        }
        Section { HowFar(state: .waiting) }
    }
}
