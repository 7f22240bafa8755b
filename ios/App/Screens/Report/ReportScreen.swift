import Keepsake
import KeepsakeKit
import SwiftUI

/// *Report*: numbers that add up, what was not saved and why, again, undo, share.
struct ReportScreen: View {
    @Environment(\.said) private var said
    @State private var model: ReportModel
    @State private var asksToUndo = false
    private let services: Services
    private let router: Router

    init(services: Services, router: Router, run: Int64) {
        self.services = services
        self.router = router
        _model = State(initialValue: ReportModel(services, run: run))
    }

    var body: some View {
        List {
            if let trouble = model.trouble {
                TroubleLine(words: said.words.text(trouble))
                if model.totals == nil {
                    Button(said("try_again")) { Task { await model.refresh() } }
                }
            }
            if let refused = model.refused { AskedInVain(answer: refused) }
            if let run = model.run, let totals = model.totals {
                Totals(totals: totals, run: run)
            } else if model.trouble == nil {
                ProgressView()
            }
            if model.isUndoing { undoing }
            if let undone = model.undone { Undone(summary: undone) }
            counted(model.reasons, under: said("why_not_saved"))
            counted(model.remarks, under: said("saved_with_remarks"))
            if model.run != nil { doings }
            NotSavedList(services: services, model: model) { router.show(.post(media: $0)) }
        }
        .navigationTitle(said("report"))
        .task { await model.follow() }
        .alert(said("undo_title"), isPresented: $asksToUndo) {
            Button(said("undo_confirm"), role: .destructive) { Task { await model.undo() } }
            Button(said("cancel"), role: .cancel) {}
        } message: {
            Text(verbatim: said("undo_question", .count(model.totals?.saved ?? 0)))
        }
    }

    @ViewBuilder
    private func counted(_ reasons: [ReasonCount], under title: String) -> some View {
        if !reasons.isEmpty {
            Section {
                ForEach(reasons, id: \.self) { reason in
                    ReasonRow(reason: reason)
                    if model.run?.undone == nil { wayOn(from: reason) }
                }
            } header: {
                Text(verbatim: title)
            }
        }
    }

    /// What the sentence of a reason says can be done.
    @ViewBuilder private func wayOn(from reason: ReasonCount) -> some View {
        if reason.isAboutRemoved {
            Button(said("save_removed_again"), systemImage: "arrow.clockwise") {
                Task { if await model.saveAgain(reason) { router.show(.saving) } }
            }
        }
        if reason.isAboutChoice {
            Button(said("choose_what_to_save"), systemImage: "switch.2") {
                router.show(.whatToSave)
            }
        }
        if reason.isAboutDamaged {
            Button(said("save_as_it_is"), systemImage: "arrow.down.circle") {
                Task { if await model.retry(evenDamaged: true) { router.show(.saving) } }
            }
        }
    }

    private var undoing: some View {
        Section {
            if let now = model.undoing, now.planned > 0 {
                let (done, all) = (said.words.number(now.done), said.words.number(now.planned))
                ProgressView(value: Double(now.done) / Double(now.planned))
                Text(verbatim: said("done_of", .text(done), .text(all))).monospacedDigit()
            } else {
                ProgressView()
            }
            Button(said("stop"), systemImage: "stop") { Task { await model.stopUndoing() } }
        } header: {
            Text(verbatim: said("undo"))
        }
    }

    private var doings: some View {
        Section {
            if model.run?.canGoOn == true {
                Button(said("go_on"), systemImage: "play") {
                    Task { if await model.goOn() { router.show(.saving) } }
                }
            }
            if model.run?.undone == nil, let totals = model.totals, totals.failed > 0 {
                Button(said("try_again"), systemImage: "arrow.clockwise") {
                    Task { if await model.retry() { router.show(.saving) } }
                }
            }
            if model.run?.undone == nil, let totals = model.totals, totals.saved > 0 {
                Button(said("undo"), systemImage: "arrow.uturn.backward") { asksToUndo = true }
                    .disabled(model.isUndoing)
            }
            if let page = model.page {
                ShareLink(item: page) {
                    Label(said("share_report"), systemImage: "square.and.arrow.up")
                }
            } else {
                Button(
                    model.isWriting ? said("writing_report") : said("share_report"),
                    systemImage: "doc.richtext"
                ) {
                    Task { await model.writePage() }
                }
                .disabled(model.isWriting)
            }
        }
    }
}

#Preview("Report") {
    NavigationStack { ReportScreen(services: .preview, router: Router(), run: 1) }
}

#Preview("Report on its way") {
    NavigationStack { ReportScreen(services: .waiting, router: Router(), run: 1) }
}

#Preview("Report that cannot be read") {
    NavigationStack { ReportScreen(services: .failing, router: Router(), run: 1) }
}

#if DEBUG
    #Preview("Report of what could not be saved") {
        NavigationStack {
            ReportScreen(services: .filled, router: Router(), run: PreviewSample.run)
        }
    }
#endif
