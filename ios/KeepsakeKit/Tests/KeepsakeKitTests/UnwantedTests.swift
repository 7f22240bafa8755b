import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The core answers also what no screen waits for any more. So nothing is asked for such a screen,
/// and nothing of such an answer is shown.
@MainActor
@Suite(.serialized)
struct UnwantedTests {
    private let place = Place()
    private let gate = Barrier()
    private let core = KeptCore()

    /// A grid over a core that answers nothing while the gate is closed.
    private func catalog(_ export: String) async throws -> CatalogModel {
        try await Phone(at: place.url).add(sample(export))
        let phone = Phone(at: place.url) { [gate, core] real in
            let slow = SlowKeepsake(real) { await gate.pass() }
            core.set(slow)
            return slow
        }
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        return catalog
    }

    /// A finger flings the grid through many months: what is not there any more when its turn comes
    /// is not asked for, and where the finger stops is there after the pages in hand.
    @Test func whatScrolledAwayIsNotAskedFor() async throws {
        let catalog = try await catalog("showcase.zip")
        let cells = catalog.months.compactMap { MonthCells($0).first }
        let last = try #require(cells.last)
        #expect(cells.count > 10)
        gate.close()
        let passed = cells.dropLast().map { cell in Task { await catalog.appeared(cell) } }
        try await until { core.pages == 2 }
        for cell in passed { cell.cancel() }
        let shown = Task { await catalog.appeared(last) }
        gate.open()
        await shown.value
        for cell in passed { await cell.value }
        #expect(catalog.pages?[last] != nil && core.pages == 3 && catalog.trouble == nil)
    }

    /// The way to the end of a long month goes over all its pages: nobody goes on with it alone.
    @Test func theWayDownALongMonthEndsWithWhoWantedIt() async throws {
        let catalog = try await catalog("month.zip")
        let end = Cell(month: catalog.months.first?.month, index: 1_999)
        gate.close()
        let passed = Task { await catalog.appeared(end) }
        try await until { core.pages == 1 }
        passed.cancel()
        gate.open()
        await passed.value
        #expect(catalog.pages?[end] == nil && core.pages == 1 && catalog.trouble == nil)
        await catalog.appeared(end)
        #expect(catalog.pages?[end] != nil && core.pages == 17)
    }

    /// A finger that goes on over the grid leaves where it was: the pages there are not loaded.
    @Test func whereTheFingerWasIsLoadedNoFurther() async throws {
        let catalog = try await catalog("month.zip")
        let cells = try #require(catalog.months.first.map(MonthCells.init))
        gate.close()
        let drag = DragPick(catalog, at: cells[0])
        let far = Task { await drag.move(to: cells[1_999]) }
        try await until { core.pages == 1 }
        let near = Task { await drag.move(to: cells[1]) }
        gate.open()
        await near.value
        await far.value
        #expect(catalog.picked.count(of: 2_000) == 2 && core.pages == 1)
    }

    /// Letter by letter: what was typed last is asked for, once the answer in hand is there.
    @Test func whatIsTypedIsAskedForOneAfterTheOther() async throws {
        let catalog = try await catalog("showcase.zip")
        let before = core.facets
        gate.close()
        type("zz", into: catalog)
        try await until { core.facets == before + 1 }
        for text in ["zzz", "zzzz"] {
            type(text, into: catalog)
            // Longer than a pause between two letters. Nothing happens in it.
            try await Task.sleep(for: .milliseconds(400))
        }
        #expect(core.facets == before + 1)
        gate.open()
        await catalog.counted()
        #expect(core.facets == before + 2 && catalog.hasNoMatch && catalog.trouble == nil)
    }

    /// The button never says what a save of something else would do.
    @Test func noPlanIsShownOfWhatWasShownBefore() async throws {
        let catalog = try await catalog("showcase.zip")
        let all = try #require(catalog.plan).planned
        gate.close()
        catalog.pickAll()
        type("zzzz", into: catalog)
        #expect(catalog.plan == nil)
        gate.open()
        await catalog.counted()
        #expect(catalog.plan?.planned == 0 && all > 0)
    }

    private func type(_ text: String, into catalog: CatalogModel) {
        var query = catalog.query
        query.text = text
        catalog.ask(query)
    }
}
