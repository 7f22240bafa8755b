import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// How a save ended, and where what it saved is: said as it was, and no more than is known.
@MainActor
@Suite(.serialized)
struct EndedTests {
    private let place = Place()

    private func run(
        _ end: RunEnd?, undone: Date? = nil, options: SaveOptions? = SaveOptions()
    ) -> SaveRecord {
        SaveRecord(
            id: 1, runs: [1], roll: "", started: Date(), ended: Date(), end: end, undone: undone,
            totals: RunTotals(
                saved: 7, alreadyThere: 0, skipped: 0, failed: 0, bytes: 0, better: 0,
                replaced: 0),
            options: options, origin: nil)
    }

    private func words(_ language: String = "en") throws -> Words {
        var ios = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { ios.deleteLastPathComponent() }
        let texts = ios.appendingPathComponent("App/Resources/Localizable.xcstrings")
        try #require(FileManager.default.fileExists(atPath: texts.path))
        return Words(CatalogTexts(language: language, app: texts))
    }

    private let ends: [RunEnd] = [
        .completed, .stopped, .pausedByPerson, .endedBySystem, .paused(why: .removedByYou),
        .interrupted, .killed,
    ]

    @Test(arguments: WordsTests.languages)
    func eachEndIsSaidAsItWas(language: String) throws {
        let words = try words(language)
        let headlines = ends.map { words.headline(of: run($0), saved: 7) }
        #expect(Set(headlines).count == ends.count, "\(headlines)")
        let why = ends.compactMap { words.whyItEnded(run($0)) }
        #expect(Set(why).count == ends.count - 1, "\(why)")
        for text in headlines + why { #expect(!text.isEmpty && !text.contains("_"), "\(text)") }
    }

    @Test func whatWasTakenBackIsNotCalledSaved() throws {
        let words = try words()
        #expect(words.headline(of: run(.completed), saved: 1_204) == "1204 saved")
        for end in ends {
            let undone = run(end, undone: Date())
            #expect(words.headline(of: undone, saved: 7) == "Taken back")
            #expect(words.whyItEnded(undone) == nil && words.whereItIs(undone) == nil)
        }
    }

    @Test func whereTheyAreIsSaidAsItWasAskedFor() throws {
        let words = try words()
        let atDates = try #require(words.whereItIs(run(.completed)))
        #expect(atDates.contains("with a date") && !atDates.contains("albums"))
        let today = run(.completed, options: SaveOptions(date: .now, albums: .byYear))
        let atToday = try #require(words.whereItIs(today))
        #expect(!atToday.contains("with a date") && atToday.contains("albums"))
        #expect(words.whereItIs(run(.completed, options: nil)) == nil)
    }

    @Test func widthAndHeightKeepTheirOrderInEveryDirection() throws {
        let size = try words("ar").pixels(4_032, 3_024)
        #expect(size == "\u{2066}4032 × 3024\u{2069}")
    }

    @Test func whatIsLeftOutLeadsToTheChoice() {
        let count = { (reasons: [Reason]) in
            ReasonCount(outcome: .skipped, reasons: reasons, items: 1)
        }
        #expect(count([.leftOut(optIn: .drafts)]).isAboutChoice)
        #expect(!count([.removedByYou]).isAboutChoice)
    }

    /// A post that left the catalog is told, and does not keep anybody waiting.
    @Test func aPostThatIsNotThereIsTold() async throws {
        let phone = try await place.phone()
        let post = PostModel(phone.services, media: 1)
        await post.refresh()
        #expect(post.post == nil)
        guard case .NotUsable(why: .unknownMedia, _) = post.trouble else {
            Issue.record("trouble: \(String(describing: post.trouble))")
            return
        }
    }

    @Test func nothingIsSavedBeforeSomethingIsPicked() async throws {
        let phone = try await place.phone()
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        #expect((catalog.plan?.toSave ?? 0) > 1 && !catalog.isSelecting)
        catalog.beginPicking()
        await catalog.counted()
        #expect(catalog.isSelecting && catalog.waitsForPicks && catalog.plan == nil)
        #expect(await catalog.save() == false)
        #expect(phone.services.saves.states.isEmpty)
        // Numbers that come late are no plan, either.
        catalog.refresh()
        await catalog.counted()
        #expect(catalog.plan == nil)
        let filter = MediaFilter(found: true, leftOut: false)
        let page = try await phone.services.keepsake().mediaPage(
            filter: filter, after: nil, limit: 1)
        let media = try #require(page.items.first).item.id
        catalog.pick(media, true)
        await catalog.counted()
        #expect(catalog.plan?.toSave == 1 && !catalog.waitsForPicks)
        catalog.pick(media, false)
        #expect(catalog.waitsForPicks)
        catalog.pickNothing()
        await catalog.counted()
        #expect(!catalog.isSelecting && (catalog.plan?.toSave ?? 0) > 1)
    }

    @Test func anEmptyCatalogIsNoVainSearch() async throws {
        let phone = Phone(at: place.url)
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        #expect(catalog.isEmpty && !catalog.hasNoMatch)
        var query = GridQuery()
        query.text = "zebra"
        catalog.ask(query)
        await catalog.counted()
        #expect(!catalog.isEmpty && catalog.hasNoMatch)
    }
}
