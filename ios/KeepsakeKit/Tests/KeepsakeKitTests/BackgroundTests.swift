import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The time that the system gives a save in the background.
@MainActor
@Suite(.serialized)
struct BackgroundTests {
    private let place = Place()

    @Test func anIdentifierBelongsToOneRunAndProgressAlwaysMoves() {
        let runner = FakeRunner()
        let plan = BackgroundPlan(runner: runner, prefix: "io.keepsake.save")
        let (first, second) = (plan.begin(.saving) {}, plan.begin(.looking) {})
        #expect(Set(runner.begun).count == 2 && first != second)
        for fraction in [0, 0.5, 0.5, 0.2, 1.5, 2] { plan.moved(first, fraction: fraction) }
        let told = runner.told[first] ?? []
        #expect(told == told.sorted() && Set(told).count == told.count)
        #expect(told.allSatisfy { $0 > 0 && $0 < BackgroundPlan.total })
        plan.end(first, success: true)
        plan.end(first, success: false)
        plan.moved(first, fraction: 1)
        #expect(runner.ended == [first: true] && (runner.told[first] ?? []) == told)
    }

    /// Where the system gives a moment only, or refuses, nobody is told that saving goes on.
    @Test(arguments: [true, false])
    func aSaveSaysWhetherItGoesOnBehindOthers(isLasting: Bool) async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("thousands.zip"))
        phone.background.isLasting = isLasting
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        let saving = SavingModel(phone.services, id: id)
        try await until { saving.state?.progress != nil }
        #expect(saving.goesOnBehind == isLasting)
        #expect(phone.background.works.values.map(\.title) == [.saving])
        await saves.pause(id)
        await saves.settled(id)
        #expect(!saving.goesOnBehind)
        await saves.stop(id)
    }

    @Test func expiryPausesAndTheAppGoesOn() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        phone.background.expireAll()
        await saves.settled(id)
        guard case .paused(.bySystem, _) = saves.states[id] else {
            Issue.record("paused: \(String(describing: saves.states[id]))")
            return
        }
        #expect(phone.background.ended.values.sorted { !$0 && $1 } == [false])
        #expect(phone.staged.isEmpty)
        await phone.services.becomeActive()
        try await until { saves.states[id]?.progress != nil }
        #expect(phone.background.begun.count == 2)
        await saves.stop(id)
        await saves.settled(id)
        #expect(Set(phone.library.assets.map(\.name)).count == phone.library.assets.count)
    }

    @Test func ordersOutliveTheProcessAsTheyAre() async throws {
        let orders = Orders(folder: place.url)
        let filter = MediaFilter(
            kinds: [.reel, .story], from: Date(timeIntervalSince1970: 5),
            before: Date(timeIntervalSince1970: 9), contains: "Ä", found: true, outcome: .failed,
            media: [1, 2],
            month: MonthFilter(month: CalendarMonth(year: 2024, month: 5), zone: "UTC"),
            except: [3], mediaType: .video, post: 4, archive: 5, account: "ida.example",
            place: true, leftOut: false)
        let options = SaveOptions(
            date: .original, zone: "Asia/Tokyo", place: false, albums: .byYear, replace: true,
            copies: true, damaged: true, albumTitles: [AlbumTitle(kind: .reel, title: "Reels")],
            undatedTitle: "?")
        let all: [SaveOrder] = [
            .fromExports(Selection(filter: filter, include: [.drafts], again: true), options),
            .fromExports(
                Selection(filter: MediaFilter(month: MonthFilter(month: nil, zone: nil))),
                SaveOptions()),
            .whatFailed(in: 6), .whatFailed(in: 6, evenDamaged: true),
            .theRest(of: 7), .fromLinks(text: "a link", slide: 3, options),
        ]
        for order in all {
            let kept = KeptOrder(id: "one", order: order, isPausedByPerson: true)
            try await orders.keep(kept)
            #expect(await orders.find("one") == kept)
        }
        try Data("{".utf8).write(to: place.url.appendingPathComponent("two.json"))
        #expect(await orders.all().map(\.id) == ["one"])
        await orders.forget("one")
        #expect(await orders.all().isEmpty)
    }
}
