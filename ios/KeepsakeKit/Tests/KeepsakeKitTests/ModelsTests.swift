import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// Models over a core that takes its time: nothing waits on the screen's thread.
@MainActor
@Suite(.serialized)
struct ModelsTests {
    private let place = Place()

    /// Each answer waits until the screen's thread did something else. A screen that waited for
    /// the answer itself would keep both from ever happening: after a while it is let go.
    @Test func noScreenBlocks() async throws {
        try await Phone(at: place.url).add(sample("showcase.zip"))
        let (answers, blocked) = (Counter(), Counter())
        let phone = Phone(at: place.url) { core in
            SlowKeepsake(core) {
                answers.up()
                if !(await Self.screenHadATurn(within: .seconds(30))) { blocked.up() }
            }
        }
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect((home.summary?.media ?? 0) > 0 && home.trouble == nil)
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        #expect(catalog.plan != nil)
        let first = catalog.months.first?.month
        await catalog.appeared(Cell(month: first, index: 0))
        let item = catalog.pages?[Cell(month: first, index: 0)]
        let post = PostModel(phone.services, media: item?.item.id ?? 0)
        await post.refresh()
        #expect(post.post != nil)
        let settings = SettingsModel(phone.services)
        await settings.refresh()
        #expect(settings.cache != nil)
        #expect(await catalog.save())
        await phone.services.saves.settled(Saves.fromExports)
        let saving = SavingModel(phone.services)
        await saving.refresh()
        let saved = SavedPostModel(phone.services, items: [item?.item.id ?? 0])
        await saved.refresh()
        #expect(saved.place != nil && saved.trouble == nil)
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        #expect(copies.isLoaded && copies.trouble == nil)
        let report = ReportModel(phone.services, run: saving.run ?? 0)
        await report.refresh()
        #expect(report.run != nil && report.trouble == nil)
        await report.undo()
        #expect(report.undone != nil)
        #expect(answers.now > 20 && blocked.now == 0)
    }

    private nonisolated static func screenHadATurn(within time: Duration) async -> Bool {
        let (turn, tap) = AsyncStream.makeStream(of: Void.self)
        Task { @MainActor in _ = tap.yield() }
        let limit = Task {
            try? await Task.sleep(for: time)
            tap.finish()
        }
        defer { limit.cancel() }
        for await _ in turn { return true }
        return false
    }

    @Test func firstStartThenAnExport() async throws {
        let phone = Phone(at: place.url)
        let router = Router()
        let home = HomeModel(phone.services, router: router)
        #expect(!home.isFirstStart)
        await home.refresh()
        #expect(home.isFirstStart)
        home.add([sample("showcase.zip")])
        #expect(home.isReading)
        await home.readingEnded()
        #expect(!home.isReading && !home.isFirstStart)
        #expect(router.path == [.catalog])
        let archive = try #require(home.archives.first)
        #expect(home.name(of: archive) == "showcase.zip")
        await home.forget(archive)
        #expect(home.archives.isEmpty && home.isFirstStart)
        #expect(phone.files.inUse.isEmpty)
    }

    @Test func aFileThatIsNoExportSaysSo() async throws {
        let phone = Phone(at: place.url)
        let file = place.url.appendingPathComponent("letter.zip")
        try FileManager.default.createDirectory(at: place.url, withIntermediateDirectories: true)
        try Data("no ZIP".utf8).write(to: file)
        let home = HomeModel(phone.services)
        home.add([file])
        await home.readingEnded()
        #expect(home.trouble?.kind == "NotUsable")
        #expect(phone.files.inUse.isEmpty)
    }

    @Test func whoIsElsewhereByNowStaysThere() async throws {
        let phone = Phone(at: place.url)
        let router = Router()
        let home = HomeModel(phone.services, router: router)
        home.add([sample("captions.zip")])
        router.show(.settings)
        await home.readingEnded()
        #expect(router.path == [.settings])
    }

    @Test func whatKeepsTheSystemFromHandingAFileOverIsTold() {
        let home = HomeModel(Phone(at: place.url).services)
        home.chosen(.failure(CocoaError(.userCancelled)))
        #expect(home.trouble == nil)
        home.chosen(.failure(CocoaError(.fileReadNoPermission)))
        #expect(home.trouble != nil && !home.isReading)
    }

    @Test func aLinkIsBegunOrSaysWhyNot() async throws {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), addOnly: .denied, readWrite: .denied)
        let phone = Phone(at: place.url, library: library)
        let link = LinkModel(phone.services)
        link.text = "nothing"
        #expect(!link.hasLink)
        link.text = "https://www.instagram.com/p/DEfghIJklmn/"
        #expect(link.hasLink)
        #expect(await link.save() == false)
        #expect(link.refused == .denied && link.trouble == nil)
        library.set(.authorized, for: .addOnly)
        // Orders cannot be written: a file stands in the place of their folder.
        let orders = place.url.appendingPathComponent("data/orders")
        try FileManager.default.createDirectory(
            at: orders.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: orders)
        #expect(await link.save() == false)
        // There is room enough, and nobody says otherwise.
        #expect(link.refused == nil && link.trouble?.kind == "TryLater")
        #expect(phone.services.saves.states.isEmpty)
    }

    @Test func filtersSearchAndPicksCount() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        let all = try #require(catalog.facets).media
        #expect(catalog.months.map(\.media).reduce(0, +) == all)
        let kind = try #require(catalog.kinds.first)
        var query = GridQuery()
        query.toggle(kind.kind)
        catalog.ask(query)
        await catalog.counted()
        #expect(catalog.facets?.media == kind.media)
        #expect(catalog.kinds.count > 1)
        let month = try #require(catalog.months.first)
        await catalog.pickMonth(month.month)
        await catalog.counted()
        #expect(catalog.picked.count(of: kind.media) == month.media)
        #expect(catalog.plan?.planned ?? 0 <= month.media)
        await catalog.pickMonth(month.month)
        #expect(catalog.picked == .nothing)
        catalog.pickAll()
        await catalog.counted()
        #expect(catalog.plan?.planned == kind.media)
        let first = Cell(month: month.month, index: 0)
        await catalog.appeared(first)
        let item = try #require(catalog.pages?[first]).item.id
        catalog.pick(item, false)
        await catalog.counted()
        #expect(catalog.plan?.planned == kind.media - 1)
        query.text = "zzzzzz"
        catalog.ask(query)
        await catalog.counted()
        #expect(catalog.facets?.media == 0 && catalog.picked == .nothing)
    }

    @Test func aScreenAsksForOnePageAtMost() async throws {
        try await Phone(at: place.url).add(sample("month.zip"))
        let slow = KeptCore()
        let phone = Phone(at: place.url) { core in
            let keepsake = SlowKeepsake(core) { try? await Task.sleep(for: .milliseconds(1)) }
            slow.set(keepsake)
            return keepsake
        }
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        let month = try #require(catalog.months.first)
        #expect(month.media == 2_000)
        for first in stride(from: 0, to: 2_000, by: 24) {
            let before = slow.pages
            // All cells of a screen appear at once.
            await withTaskGroup(of: Void.self) { cells in
                for index in first..<min(first + 24, 2_000) {
                    cells.addTask { await catalog.appeared(Cell(month: month.month, index: index)) }
                }
            }
            #expect(slow.pages - before <= 1)
            #expect(catalog.pages?[Cell(month: month.month, index: first)] != nil)
        }
        // Far down at once: what comes before is walked through, each page once.
        #expect(catalog.pages?.loaded == 17)
        await catalog.appeared(Cell(month: month.month, index: 1_999))
        #expect(catalog.pages?.loaded == 17)
        #expect(catalog.trouble == nil)
    }

    @Test func farDownAtOnce() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("month.zip"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        let last = Cell(month: catalog.months.first?.month, index: 1_999)
        await catalog.appeared(last)
        #expect(catalog.pages?[last] != nil)
        // A cell that there is not ends, too.
        await catalog.appeared(Cell(month: last.month, index: 2_500))
        #expect(catalog.pages?.loaded == 17)
    }

    @Test func putAtTodayAsksForWhatItNeeds() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        try await phone.saveAll()
        let keepsake = try await phone.services.keepsake()
        let run = try #require(try await keepsake.saves().first).id
        let entry = try #require(
            try await keepsake.ledgerPage(run: run, only: .saved, after: 0, limit: 1).first)
        let post = PostModel(phone.services, media: entry.media)
        await post.refresh()
        #expect(post.assets[entry.media] == entry.asset)
        let saved = SavedPostModel(phone.services, items: [entry.media])
        await saved.refresh()
        let now = Date(timeIntervalSince1970: 1_800_000_000)
        await saved.putAtToday(now: now)
        #expect(saved.isAtToday)
        #expect(phone.library.assets.first { $0.id == entry.asset }?.created == now)
    }

    @Test func albumsAskToReadWhenTheyAreChosen() async throws {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: .notDetermined)
        library.willAnswer(.limited, for: .readWrite)
        let phone = Phone(at: place.url, library: library)
        let settings = SettingsModel(phone.services)
        var choices = settings.choices
        choices.place = false
        await settings.choose(choices)
        #expect(library.questions.isEmpty && settings.choices.place == false)
        choices.albums = .byYear
        await settings.choose(choices)
        #expect(library.questions == [.readWrite])
        #expect(settings.refused == .onlyAdding && settings.choices.albums == .noAlbums)
        library.set(.authorized, for: .readWrite)
        await settings.choose(choices)
        #expect(settings.refused == nil)
        // Kept for the next process.
        #expect(Phone(at: place.url).services.settings.choices == choices)
    }

    @Test func screensGoBackToWhatIsOpen() {
        let router = Router()
        router.show(.catalog)
        router.show(.post(media: 3))
        router.show(.catalog)
        #expect(router.path == [.catalog])
        router.replace(with: .saving)
        #expect(router.path == [.saving])
        router.show(.settings)
        router.showFromHome(.catalog)
        #expect(router.path == [.catalog])
        router.goHome()
        #expect(router.path.isEmpty)
    }
}
