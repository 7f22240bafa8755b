import Keepsake
import KeepsakeKit
import SwiftUI

/// What goes on now, and what there is to save.
struct HomeNow: View {
    @Environment(\.said) private var said
    let model: HomeModel
    let router: Router

    var body: some View {
        if model.isReading {
            Section {
                ReadingRow(progress: model.reading) { model.stopReading() }
            }
        }
        if let going = model.going {
            Section {
                Button(said.words.headline(of: going), systemImage: "photo") {
                    router.showFromHome(.saving)
                }
            }
        }
        if let summary = model.summary, summary.media > 0 {
            Section {
                Button(said("look_and_save"), systemImage: "square.grid.3x3") {
                    router.showFromHome(.catalog)
                }
                VStack(alignment: .leading, spacing: 4) {
                    Text(verbatim: said("photos_and_videos", .count(summary.media)))
                    Text(verbatim: said("in_posts", .count(summary.posts)))
                }
                .font(.footnote).foregroundStyle(.secondary)
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// How far the reading of an export is.
struct ReadingRow: View {
    @Environment(\.said) private var said
    let progress: ReadingProgress?
    let stop: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(verbatim: said("reading"))
            ProgressView(value: fraction)
            if let progress {
                Text(verbatim: said("posts_found", .count(progress.posts)))
                    .font(.footnote).foregroundStyle(.secondary)
            }
            Button(said("stop"), action: stop).buttonStyle(.bordered)
        }
    }

    private var fraction: Double? {
        guard let progress, progress.bytesPlanned > 0 else { return nil }
        return min(1, Double(progress.bytes) / Double(progress.bytesPlanned))
    }
}

#Preview("Reading begins, and goes on") {
    List {
        Section { ReadingRow(progress: nil) {} }
        Section {
            ReadingRow(
                progress: ReadingProgress(
                    copied: 0, bytes: 20_000_000, bytesPlanned: 50_000_000, posts: 1_300)
            ) {}
        }
    }
}
