import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The grid: a finger over it, and the strip with the months beside it.
@MainActor
@Suite(.serialized)
struct GridTests {
    private let place = Place()

    private func catalog(_ export: String) async throws -> CatalogModel {
        let phone = Phone(at: place.url)
        try await phone.add(sample(export))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        return catalog
    }

    /// Every cell there is, in the grid's order.
    private func all(_ catalog: CatalogModel) -> [Cell] {
        catalog.months.flatMap { MonthCells($0) }
    }

    private func expectPicked(
        _ catalog: CatalogModel, _ cells: some Sequence<Cell>
    ) async throws {
        let ids = try #require(await catalog.items(in: Array(cells)))
        #expect(catalog.picked == .these(Set(ids)))
    }

    @Test func aFingerPicksWhatLiesBetweenAcrossMonthsBothWays() async throws {
        let catalog = try await catalog("showcase.zip")
        let cells = all(catalog)
        #expect(catalog.months.count > 2 && cells.count > 12)
        let drag = DragPick(catalog, at: cells[2])
        await drag.move(to: cells[9])
        try await expectPicked(catalog, cells[2...9])
        // Back: what is not between any more is let go.
        await drag.move(to: cells[4])
        try await expectPicked(catalog, cells[2...4])
        await drag.move(to: cells[0])
        try await expectPicked(catalog, cells[0...2])
        // Another finger, on what is picked, lets go; what was picked else stays.
        let second = DragPick(catalog, at: cells[1])
        await second.move(to: cells[3])
        try await expectPicked(catalog, [cells[0]])
        let third = DragPick(catalog, at: cells[11])
        await third.move(to: cells[12])
        try await expectPicked(catalog, [cells[0], cells[11], cells[12]])
    }

    /// More than the grid keeps in memory at once is picked whole.
    @Test func aFingerOverMoreThanIsKeptPicksAll() async throws {
        let catalog = try await catalog("thousands.zip")
        let cells = all(catalog)
        #expect(cells.count == 5_000)
        let drag = DragPick(catalog, at: cells[0])
        await drag.move(to: cells[4_999])
        #expect(catalog.picked.count(of: 5_000) == 5_000)
    }

    /// Answers may come late, in another order than the finger went.
    @Test func whereTheFingerIsCounts() async throws {
        let catalog = try await catalog("thousands.zip")
        let cells = all(catalog)
        let drag = DragPick(catalog, at: cells[0])
        // Of the main actor, as the test is: it begins when the test first waits.
        let far = Task { await drag.move(to: cells[4_000]) }
        await Task.yield()
        await drag.move(to: cells[1])
        await far.value
        try await expectPicked(catalog, cells[0...1])
    }

    /// Cells of one month that appear together wait for the same pages; each of them is loaded,
    /// whoever runs first when a page has come, and no page is asked for twice.
    @Test func cellsThatAppearTogetherAreAllLoaded() async throws {
        let catalog = try await catalog("thousands.zip")
        let largest = try #require(catalog.months.max { $0.media < $1.media })
        let cells = all(catalog).filter { $0.month == largest.month }
        for _ in 0..<20 {
            catalog.refresh()
            await catalog.counted()
            let pages = try #require(catalog.pages)
            await withTaskGroup(of: Void.self) { group in
                for cell in cells { group.addTask { await catalog.appeared(cell) } }
            }
            #expect(cells.allSatisfy { pages[$0] != nil })
            #expect(pages.loaded == (cells.count + GridPages.page - 1) / GridPages.page)
        }
        #expect(catalog.trouble == nil)
    }

    @Test func theStripHasAPlaceForEveryMonth() {
        let months = [
            MonthCount(month: CalendarMonth(year: 2024, month: 5), media: 60),
            MonthCount(month: CalendarMonth(year: 2024, month: 1), media: 20),
            MonthCount(month: CalendarMonth(year: 2022, month: 7), media: 15),
            MonthCount(month: nil, media: 5),
        ]
        let strip = MonthScroll(months)
        #expect(strip.isUseful)
        let places = [-1, 0, 0.59, 0.61, 0.79, 0.81, 0.94, 0.96, 1, 7]
        #expect(places.map(strip.index) == [0, 0, 0, 1, 1, 2, 2, 3, 3, 3])
        let empty = MonthScroll([])
        #expect(!empty.isUseful && empty.index(at: 0.5) == nil)
    }
}
