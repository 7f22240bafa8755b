import Keepsake
import KeepsakeKit
import SwiftUI

/// What became of everything: the four numbers are all there is.
struct Totals: View {
    @Environment(\.said) private var said
    let totals: RunTotals
    let end: RunEnd?
    let undone: Date?

    var body: some View {
        Section {
            row("total_saved", totals.saved)
            row("total_already_there", totals.alreadyThere)
            row("total_left_alone", totals.skipped)
            row("total_not_saved", totals.failed)
            row(
                "total_all",
                totals.saved + totals.alreadyThere + totals.skipped + totals.failed)
        } header: {
            Text(verbatim: undone == nil ? ending : said("run_undone"))
        }
    }

    private func row(_ key: String, _ count: UInt64) -> some View {
        LabeledContent(said(key), value: said.words.number(count))
    }

    private var ending: String {
        switch end {
        case .completed: said("run_over")
        case .stopped: said("run_stopped")
        case .paused, .pausedByPerson: said("run_paused")
        case .killed, .endedBySystem, .interrupted: said("run_killed")
        case nil: said("run_going")
        }
    }
}

/// What an undo came to.
struct Undone: View {
    @Environment(\.said) private var said
    let summary: UndoSummary

    var body: some View {
        Section {
            line("undo_removed", summary.removed)
            line("undo_gone", summary.gone)
            line("undo_not_brought_back", UInt64(summary.notBroughtBack.count))
            line("undo_changed", UInt64(summary.changed.count))
            line("undo_brought_back", summary.broughtBack)
            line("undo_stayed", UInt64(summary.stayed.count))
            line("undo_failed", UInt64(summary.failed.count))
        }
    }

    @ViewBuilder private func line(_ key: String, _ items: UInt64) -> some View {
        if items > 0 { Text(verbatim: said(key, .count(items))) }
    }
}

/// Each item that was not saved, with its reason.
struct NotSavedList: View {
    @Environment(\.said) private var said
    let services: Services
    let model: ReportModel
    let show: @MainActor (Int64) -> Void

    var body: some View {
        if !model.notSaved.isEmpty {
            Section {
                ForEach(model.notSaved, id: \.id) { entry in
                    Button {
                        show(entry.media)
                    } label: {
                        NotSavedRow(
                            services: services, entry: entry, item: model.items[entry.media])
                    }
                    .task {
                        if entry.id == model.notSaved.last?.id { await model.loadMore() }
                    }
                }
            } header: {
                Text(verbatim: said("not_saved"))
            }
        }
    }
}

private let ofManyPosts = RunTotals(
    saved: 1_204, alreadyThere: 96, skipped: 12, failed: 3, bytes: 3_100_000_000,
    better: 0, replaced: 0)

#Preview("Finished, with something to try again") {
    List { Totals(totals: ofManyPosts, end: .completed, undone: nil) }
}

#Preview("Taken back") {
    List { Totals(totals: ofManyPosts, end: .completed, undone: Date()) }
}
