import Keepsake
import KeepsakeKit
import SwiftUI

/// How far a save is: in numbers, its rate, the time that is left, or why it stands still.
struct HowFar: View {
    @Environment(\.said) private var said
    let state: SaveState
    /// Whether the person may leave the app.
    var goesOnBehind = true

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            switch state.bar {
            case .at(let fraction): ProgressView(value: fraction)
            case .moving: ProgressView()
            case nil: EmptyView()
            }
            if let progress = state.progress { numbers(progress) }
            if let fetched = state.fetched { bytes(fetched) }
            if let words { Text(verbatim: words) }
            ForEach(refused + incomplete, id: \.self) { TroubleLine(words: $0) }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(state.goesOn ? .updatesFrequently : [])
    }

    private func bytes(_ fetched: SaveState.Fetched) -> some View {
        let (came, all) = (said.words.size(fetched.bytes), said.words.size(fetched.planned))
        let words = fetched.planned == 0 ? came : said("done_of", .text(came), .text(all))
        return Text(verbatim: words).monospacedDigit()
    }

    @ViewBuilder private func numbers(_ progress: SaveProgress) -> some View {
        let done = said.words.number(progress.done)
        let planned = said.words.number(progress.planned)
        Text(verbatim: said("done_of", .text(done), .text(planned))).monospacedDigit()
        if let rate = state.rate {
            Text(verbatim: said("per_second", .text(said.words.size(rate))))
                .foregroundStyle(.secondary)
        }
        if let left = state.timeLeft { Text(verbatim: time(left)).foregroundStyle(.secondary) }
        if progress.failed > 0 {
            let failed = said.words.number(progress.failed)
            TroubleLine(words: said("failed_so_far", .text(failed)))
        }
    }

    private var words: String? {
        switch state {
        case .waiting, .fetching: said("saving_starts")
        case .saving where goesOnBehind: said("saving_goes_on")
        case .saving: said("saving_pauses_behind")
        case .paused(.byPerson, _): said("run_paused")
        case .paused(.bySystem, _): said("paused_by_system")
        case .paused(.trouble(let trouble), _): said.words.text(trouble)
        case .paused(.ofOtherVersion, _): said("paused_other_version")
        case .done, .linksDone: state.isRefused ? nil : said("run_over")
        }
    }

    /// Each link that led to nothing, and why.
    private var refused: [String] {
        state.refused.compactMap { link in
            link.refusal.map { why in
                [link.canonical, said.words.text(why)].compactMap { $0 }.joined(separator: "\n")
            }
        }
    }

    /// Each link to a post of which slides are missing, and which, as far as its page tells.
    private var incomplete: [String] {
        state.incomplete.map { link in
            let slides = link.slidesLeftOut.map { said.words.number($0) }.joined(separator: ", ")
            return [
                link.canonical, said("share_left_out", .count(UInt64(link.leftOut))),
                slides.isEmpty ? nil : said("share_slides_missing", .text(slides)),
            ].compactMap { $0 }.joined(separator: "\n")
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

#Preview("A link whose files come") {
    HowFar(
        state: .fetching(
            .downloading(done: 1, files: 3, bytes: 4_100_000, bytesPlanned: 12_300_000)))
}

#Preview("A link that led to nothing") {
    HowFar(
        state: .linksDone(
            LinkSummary(
                links: [
                    LinkOutcome(
                        canonical: "https://www.instagram.com/p/DEfghIJklmn/", media: 0, items: [],
                        leftOut: 0, refusal: .NotUsable(why: .link(refusal: .notFound), reason: ""))
                ], save: nil)))
}

#Preview("A post of which slides are missing") {
    HowFar(
        state: .linksDone(
            LinkSummary(
                links: [
                    LinkOutcome(
                        canonical: "https://www.instagram.com/p/DEfghIJklmn/", media: 2,
                        items: [1, 2], leftOut: 2, slidesLeftOut: [3, 4], refusal: nil)
                ], save: nil)))
}

#Preview("Paused by the system, and for want of room") {
    VStack {
        HowFar(state: .paused(.bySystem, last: nil))
        HowFar(state: .paused(.trouble(.noRoom), last: nil))
    }
}

private let half = SaveProgress(
    run: 1, planned: 1_300, done: 650, saved: 610, alreadyThere: 38, skipped: 0, failed: 2,
    bytes: 1_500_000_000, bytesPlanned: 3_100_000_000, elapsed: 120, timeLeft: 130, inHand: nil)

#Preview("Half of it") {
    HowFar(state: .saving(half))
}

#Preview("Half of it, where it pauses behind other apps") {
    HowFar(state: .saving(half), goesOnBehind: false)
}

#Preview("Paused by the person at half of it") {
    HowFar(state: .paused(.byPerson, last: half))
}
