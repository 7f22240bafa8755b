import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What was not saved, or is there no more, and is wanted all the same.
@MainActor
@Suite(.serialized)
struct AgainTests {
    private let place = Place()

    /// Some of what a save put into the library, and that the person deleted since.
    private func removed(
        _ count: Int, leftOut: Bool = false, on phone: Phone
    ) async throws -> [MediaItem] {
        let keepsake = try await phone.services.keepsake()
        let page = try await keepsake.mediaPage(
            filter: MediaFilter(outcome: .saved, leftOut: leftOut), after: nil,
            limit: UInt32(count))
        for found in page.items {
            let history = try await keepsake.history(media: found.item.id)
            let asset = try #require(history.first?.asset)
            phone.library.change(asset) { $0.isTrashed = true }
        }
        #expect(page.items.count == count)
        return page.items.map(\.item)
    }

    /// Saves whatever there is, with every switch on.
    private func saveEverything(on phone: Phone) async throws -> SaveSummary {
        let selection = Selection(include: OptInReason.everything)
        let id = try await phone.services.saves.start(
            .fromExports(selection, phone.services.options))
        await phone.services.saves.settled(id)
        return try #require(phone.services.saves.states[id]?.summary)
    }

    @Test func aPostThatWasRemovedIsSavedAgainFromItsScreen() async throws {
        let phone = try await place.phone()
        var choices = Choices()
        choices.include = Set(OptInReason.everything)
        phone.services.settings.choose(choices)
        _ = try await phone.saveAll()
        let item = try #require(try await removed(1, on: phone).first)
        let saved = SavedPostModel(phone.services, items: [item.id])
        await saved.refresh()
        #expect(saved.place == .gone)
        let before = phone.library.assets.count
        // A save of all leaves it out, and so does a look at what that came to.
        let all = try #require(try await phone.saveAll()?.summary)
        #expect(all.totals.saved == 0)
        let post = PostModel(phone.services, media: item.id)
        #expect(await post.save(item))
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == before + 1)
        await post.refresh()
        #expect(post.assets[item.id] != nil)
        let keepsake = try await phone.services.keepsake()
        let last = try #require(try await keepsake.saves().first)
        let asked = try await keepsake.selectionOf(run: last.id)
        #expect(asked?.again == true && asked?.include == [])
        #expect(last.origin == .archives)
    }

    @Test func whatWasLeftOutAsRemovedIsSavedAgainFromTheReport() async throws {
        let phone = try await place.phone()
        _ = try await saveEverything(on: phone)
        var items = try await removed(2, on: phone)
        items += try await removed(1, leftOut: true, on: phone)
        let before = phone.library.assets.count
        let run = try await saveEverything(on: phone).run
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        let removed = report.reasons.filter(\.isAboutRemoved)
        #expect(removed.map(\.items) == [3])
        // Each group is saved by itself, and one that is not there any more is not everything.
        let other = ReasonCount(outcome: .skipped, reasons: [.goneWithAllOthers], items: 1)
        #expect(await report.saveAgain(other) == false)
        guard case .NotUsable(why: .nothingWithReason(run: run), reason: _)? = report.trouble
        else {
            Issue.record("it says that there is nothing")
            return
        }
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == before)
        #expect(await report.saveAgain(try #require(removed.first)))
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == before + 3)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        #expect(summary.totals.saved == 3 && summary.totals.all == 3)
        let keepsake = try await phone.services.keepsake()
        let asked = try await keepsake.selectionOf(run: summary.run)
        #expect(asked?.include == items.compactMap(\.optIn))
        for item in items {
            #expect(try await keepsake.history(media: item.id).first?.outcome == .saved)
        }
    }
}
