import Keepsake
import KeepsakeKit
import SwiftUI

/// When a save was and how it ended; what became of everything: the four numbers are all there is.
struct Totals: View {
    @Environment(\.said) private var said
    let totals: RunTotals
    let run: SaveRecord

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: said.words.headline(of: run, saved: totals.saved)).font(.headline)
                Text(verbatim: said.words.dayAndTime(run.started)).foregroundStyle(.secondary)
                if let why = said.words.whyItEnded(run) { Text(verbatim: why) }
            }
            .accessibilityElement(children: .combine)
        }
        Section {
            row("total_saved", totals.saved)
            row("total_already_there", totals.alreadyThere)
            row("total_left_alone", totals.skipped)
            row("total_not_saved", totals.failed)
            row(
                "total_all",
                totals.saved + totals.alreadyThere + totals.skipped + totals.failed)
        } footer: {
            if totals.bytes > 0 {
                Text(verbatim: said("bytes_saved", .text(said.words.size(totals.bytes))))
            }
        }
        if totals.saved > 0, let place = said.words.whereItIs(run) { WhereItIs(words: place) }
    }

    private func row(_ key: String, _ count: UInt64) -> some View {
        LabeledContent(said(key), value: said.words.number(count))
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
            line("undo_left", summary.left)
            if summary.isDeclined { Text(verbatim: said("undo_declined")) }
            if case .paused(let why) = summary.end {
                TroubleLine(words: said.words.text(why))
            }
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

private func run(_ end: RunEnd, undone: Date? = nil) -> SaveRecord {
    SaveRecord(
        id: 1, runs: [1], roll: "", started: Date(timeIntervalSince1970: 1_556_841_600),
        ended: Date(), end: end, undone: undone, totals: ofManyPosts,
        options: SaveOptions(albums: .byKind), origin: nil)
}

#Preview("Finished, with something to try again") {
    List { Totals(totals: ofManyPosts, run: run(.completed)) }
}

#Preview("Ended by the system, in the dark") {
    List { Totals(totals: ofManyPosts, run: run(.endedBySystem)) }.preferredColorScheme(.dark)
}

#Preview("An undo that was stopped") {
    List {
        Undone(
            summary: UndoSummary(
                undo: 1, run: 1, removed: 640, gone: 2, changed: ["1"], broughtBack: 0,
                notBroughtBack: [], stayed: [], failed: [], left: 561, end: .stopped))
    }
}

#Preview("Taken back") {
    List { Totals(totals: ofManyPosts, run: run(.completed, undone: Date())) }
}
