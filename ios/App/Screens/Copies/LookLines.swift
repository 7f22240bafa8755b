import Keepsake
import KeepsakeKit
import SwiftUI

/// How a look through the library goes, and what it came to.
struct LookLines: View {
    @Environment(\.said) private var said
    let state: Looks.State
    /// With what the person answered since; nil where nobody counted.
    var numbers: CopiesModel.Numbers?
    /// Nil where nothing can be stopped.
    var stop: (@MainActor () -> Void)?

    var body: some View {
        switch state {
        case .none: if let numbers { Text(verbatim: words(numbers)) }
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
                if let stop { Button(said("stop"), action: stop).buttonStyle(.bordered) }
            }
        case .paused: Text(verbatim: said("copies_paused"))
        case .failed(let why): TroubleLine(words: said.words.text(why))
        case .done(let found):
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: words(numbers ?? CopiesModel.Numbers(found)))
                if found.withoutPicture > 0 {
                    let unseen = said.words.number(found.withoutPicture)
                    Text(verbatim: said("copies_unseen", .text(unseen)))
                        .font(.footnote).foregroundStyle(.secondary)
                }
            }
        }
    }

    private func words(_ numbers: CopiesModel.Numbers) -> String {
        let there = said.words.number(numbers.alreadyThere)
        let ask = said.words.number(numbers.ask)
        guard let all = numbers.new else {
            return said("copies_found_so_far", .text(there), .text(ask))
        }
        let new = said.words.number(all)
        return said("copies_found", .text(new), .text(there), .text(ask))
    }
}

extension CopiesModel.Numbers {
    init(_ found: LookSummary) {
        self.init(new: found.new, alreadyThere: found.alreadyThere, ask: found.ask)
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

#Preview("How large the library is, nobody knows yet") {
    List {
        LookLines(state: .looking(nil)) {}
        LookLines(state: .looking(LookProgress(stage: .library, done: 2_400, all: 0))) {}
    }
}

#Preview("Paused by the system, in vain, and from an earlier start") {
    List {
        LookLines(state: .paused)
        LookLines(state: .failed(.noRoom))
        LookLines(state: .none, numbers: .init(new: nil, alreadyThere: 90, ask: 6))
    }
}
