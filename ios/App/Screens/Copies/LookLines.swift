import Keepsake
import KeepsakeKit
import SwiftUI

/// How a look through the library goes, and what it came to.
struct LookLines: View {
    @Environment(\.said) private var said
    let state: Looks.State

    var body: some View {
        switch state {
        case .none: EmptyView()
        case .looking(let progress):
            VStack(alignment: .leading, spacing: 8) {
                Text(verbatim: said("copies_looking"))
                // How large the library is, nobody knows before its end.
                if let progress, progress.stage != .library {
                    ProgressView(value: progress.fraction)
                } else {
                    ProgressView()
                    Text(verbatim: said.words.number(progress?.done ?? 0)).monospacedDigit()
                }
            }
        case .paused: Text(verbatim: said("copies_paused"))
        case .failed(let why): TroubleLine(words: said.words.text(why))
        case .done(let found):
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: numbers(found))
                if found.withoutPicture > 0 {
                    let unseen = said.words.number(found.withoutPicture)
                    Text(verbatim: said("copies_unseen", .text(unseen)))
                        .font(.footnote).foregroundStyle(.secondary)
                }
            }
        }
    }

    private func numbers(_ found: LookSummary) -> String {
        let (new, there) = (said.words.number(found.new), said.words.number(found.alreadyThere))
        let ask = said.words.number(found.ask)
        return said("copies_found", .text(new), .text(there), .text(ask))
    }
}

#Preview("Looking") {
    List { LookLines(state: .looking(LookProgress(stage: .posts, done: 40, all: 120))) }
}

#Preview("Looked") {
    List {
        LookLines(
            state: .done(
                LookSummary(
                    assets: 8_000, changed: 12, gone: 0, withoutPicture: 3, media: 1_300,
                    new: 1_204, alreadyThere: 90, ask: 6, unreadable: 0)))
    }
}
