import Keepsake
import KeepsakeKit
import SwiftUI

/// Exports that were read; those that cannot be reached any more are to be chosen again.
struct HomeArchives: View {
    @Environment(\.said) private var said
    let model: HomeModel
    /// The one that is to be forgotten, if the person means it.
    @Binding var leaving: ArchiveRecord?
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
                        .swipeActions { forgetting(archive) }
                        .contextMenu { forgetting(archive) }
                        .accessibilityAction(named: said("forget_export")) { leaving = archive }
                }
            } header: {
                Text(verbatim: said("exports"))
            }
        }
    }

    /// Not red as long as it only asks: a row that is swept away comes back.
    private func forgetting(_ archive: ArchiveRecord) -> some View {
        Button(said("forget_export"), systemImage: "minus.circle") { leaving = archive }
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
                TroubleLine(words: said("cannot_be_read")).font(.footnote)
                Button(said("choose_again"), action: chooseAgain).buttonStyle(.bordered)
            }
        }
    }
}

/// Earlier saves, the latest first.
struct HomeRuns: View {
    @Environment(\.said) private var said
    let runs: [SaveRecord]
    let show: @MainActor (Int64) -> Void

    var body: some View {
        if !runs.isEmpty {
            Section {
                ForEach(runs, id: \.id) { run in
                    Button {
                        show(run.id)
                    } label: {
                        row(run, saved: run.totals.saved)
                    }
                }
            } header: {
                Text(verbatim: said("earlier_saves"))
            }
        }
    }

    private func row(_ run: SaveRecord, saved: UInt64) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            let words = said.words.headline(of: run, saved: saved)
            let count = said("run_saved", .count(saved))
            Text(verbatim: words)
            if run.undone == nil, saved > 0, words != count { Text(verbatim: count) }
            Text(verbatim: said.words.dayAndTime(run.started))
                .font(.footnote).foregroundStyle(.secondary)
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
                SaveRecord(
                    id: 1, runs: [1], roll: "photos:library", started: Date(), ended: Date(),
                    end: .completed, undone: nil, totals: totals, options: nil, origin: nil)
            ]
        ) { _ in }
    }
}
