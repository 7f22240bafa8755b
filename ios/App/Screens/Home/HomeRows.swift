import Keepsake
import KeepsakeKit
import SwiftUI

/// Exports that were read; those that cannot be reached any more are to be chosen again.
struct HomeArchives: View {
    @Environment(\.said) private var said
    let model: HomeModel
    let chooseAgain: @MainActor () -> Void

    var body: some View {
        if !model.archives.isEmpty || !model.lost.isEmpty {
            Section {
                ForEach(Array(model.lost.enumerated()), id: \.offset) { _, name in
                    VStack(alignment: .leading, spacing: 4) {
                        TroubleLine(words: said("file_not_reachable", .text(name)))
                        Button(said("choose_again"), action: chooseAgain).buttonStyle(.bordered)
                    }
                }
                ForEach(model.archives, id: \.id) { archive in
                    row(archive)
                        .swipeActions {
                            Button(said("forget_export"), role: .destructive) { forget(archive) }
                        }
                        .accessibilityAction(named: said("forget_export")) { forget(archive) }
                }
            } header: {
                Text(verbatim: said("exports"))
            }
        }
    }

    private func row(_ archive: ArchiveRecord) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: model.name(of: archive))
            if let apart = model.apart(archive) {
                Text(verbatim: apart).font(.footnote).foregroundStyle(.secondary)
            }
            if model.isReadable(archive) {
                Text(verbatim: said("photos_and_videos", .count(archive.media)))
                    .font(.footnote).foregroundStyle(.secondary)
            } else {
                Text(verbatim: said("cannot_be_read")).font(.footnote).foregroundStyle(.red)
                Button(said("choose_again"), action: chooseAgain).buttonStyle(.bordered)
            }
        }
    }

    private func forget(_ archive: ArchiveRecord) {
        Task { await model.forget(archive) }
    }
}

/// Earlier saves, the latest first.
struct HomeRuns: View {
    @Environment(\.said) private var said
    let runs: [RunRecord]
    let totals: [Int64: RunTotals]
    let show: @MainActor (Int64) -> Void

    var body: some View {
        if !runs.isEmpty {
            Section {
                ForEach(runs, id: \.id) { run in
                    Button {
                        show(run.id)
                    } label: {
                        VStack(alignment: .leading, spacing: 4) {
                            let whole = totals[run.id] ?? run.totals
                            Text(verbatim: said("run_saved", .count(whole.saved)))
                            Text(verbatim: said.words.dayAndTime(run.started))
                                .font(.footnote).foregroundStyle(.secondary)
                        }
                    }
                }
            } header: {
                Text(verbatim: said("earlier_saves"))
            }
        }
    }
}

/// What went wrong, and what to do about it.
struct HomeTroubles: View {
    @Environment(\.said) private var said
    let trouble: KeepError?
    let file: PickedFileError?

    var body: some View {
        if let trouble { TroubleLine(words: said.words.text(trouble)) }
        switch file {
        case .notDownloaded(let name):
            TroubleLine(words: said("file_not_downloaded", .text(name)))
        case .notReachable(let name):
            TroubleLine(words: said("file_not_reachable", .text(name)))
        case .noRoom(let name, _, _):
            TroubleLine(words: said("file_no_room", .text(name)))
        case nil: EmptyView()
        }
    }
}

/// One line about something that did not work.
struct TroubleLine: View {
    let words: String

    var body: some View {
        Label(words, systemImage: "exclamationmark.triangle").foregroundStyle(.red)
    }
}

#Preview("An export has to be loaded first") {
    List { HomeTroubles(trouble: nil, file: .notDownloaded(name: "instagram-export.zip")) }
}

#Preview("Earlier saves") {
    let totals = RunTotals(
        saved: 1_204, alreadyThere: 96, skipped: 12, failed: 3, bytes: 3_100_000_000, better: 0,
        replaced: 0)
    List {
        HomeRuns(
            runs: [
                RunRecord(
                    id: 1, roll: "photos:library", started: Date(), ended: Date(), end: .completed,
                    undone: nil, totals: totals, continues: nil, options: nil, origin: nil)
            ], totals: [1: totals]
        ) { _ in }
    }
}
