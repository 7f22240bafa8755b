import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What screens show of a save, by where it is.
struct SaveStateTests {
    private let half = SaveProgress(
        run: 1, planned: 10, done: 5, saved: 5, alreadyThere: 0, skipped: 0, failed: 0,
        bytes: 500, bytesPlanned: 1_000, elapsed: 10, timeLeft: 10, inHand: nil)

    @Test func whatStandsStillHasNoRateAndMovesNoBar() {
        let going = SaveState.saving(half)
        #expect(going.goesOn && going.rate == 50 && going.timeLeft == 10)
        #expect(going.bar == .at(0.5) && SaveState.waiting.bar == .moving)
        let paused = SaveState.paused(.byPerson, last: half)
        #expect(!paused.goesOn && paused.rate == nil && paused.timeLeft == nil)
        // How far it came stays to be seen.
        #expect(paused.bar == .at(0.5))
        #expect(SaveState.paused(.bySystem, last: nil).bar == nil)
    }

    @Test func aPausedSaveIsNotSaidToGoOn() {
        let words = Words(CatalogTexts())
        #expect(words.headline(of: SaveState.saving(half)) == words.text(.saving))
        #expect(words.headline(of: SaveState.waiting) == words.text(.saving))
        for why in [PauseReason.byPerson, .bySystem, .trouble(.Stopped)] {
            #expect(words.headline(of: SaveState.paused(why, last: half)) == words.text(.runPaused))
        }
        let over = SaveState.linksDone(LinkSummary(links: [], save: nil))
        #expect(words.headline(of: over) == words.text(.runOver))
    }
}
