import Keepsake
import KeepsakeKit
import SwiftUI

/// How far a save is: in numbers, its rate, the time that is left, or why it stands still.
struct HowFar: View {
    @Environment(\.said) private var said
    let state: SaveState

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if let progress = state.progress {
                ProgressView(value: progress.fraction)
                numbers(progress)
            } else if !state.isOver {
                ProgressView()
            }
            if let words { Text(verbatim: words) }
        }
        .accessibilityElement(children: .combine)
    }

    @ViewBuilder private func numbers(_ progress: SaveProgress) -> some View {
        let done = said.words.number(progress.done)
        let planned = said.words.number(progress.planned)
        Text(verbatim: said("done_of", .text(done), .text(planned))).monospacedDigit()
        if let rate = progress.rate {
            Text(verbatim: said("per_second", .text(said.words.size(rate))))
                .foregroundStyle(.secondary)
        }
        if let left = progress.timeLeft { Text(verbatim: time(left)).foregroundStyle(.secondary) }
        if progress.failed > 0 {
            let failed = said.words.number(progress.failed)
            Text(verbatim: said("failed_so_far", .text(failed))).foregroundStyle(.red)
        }
    }

    private var words: String? {
        switch state {
        case .waiting, .fetching: said("saving_starts")
        case .saving: said("saving_goes_on")
        case .paused(.byPerson, _): said("run_paused")
        case .paused(.bySystem, _): said("paused_by_system")
        case .paused(.trouble(let trouble), _): said.words.text(trouble)
        case .done, .linksDone: said("run_over")
        }
    }

    private func time(_ left: TimeInterval) -> String {
        let seconds = UInt64(max(1, left.rounded()))
        if seconds < 60 { return said("seconds_left", .count(seconds)) }
        if seconds < 3_600 { return said("minutes_left", .count((seconds + 30) / 60)) }
        return said("hours_left", .count((seconds + 1_800) / 3_600))
    }
}

#Preview("Getting ready") {
    HowFar(state: .waiting)
}

#Preview("Paused by the system") {
    HowFar(state: .paused(.bySystem, last: nil))
}
