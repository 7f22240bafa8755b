import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What screens show, and what they show again when somebody comes back to them.
@MainActor
@Suite(.serialized)
struct ScreensTests {
    private let place = Place()

    /// Each time that *Catalog* is opened it begins with nothing picked; what is shown over it
    /// changes nothing.
    @Test func theCatalogIsOpenedAnewFromHomeAlone() {
        let router = Router()
        router.showFromHome(.catalog)
        router.show(.post(media: 1))
        router.show(.catalog)
        router.showFromHome(.catalog)
        #expect(router.catalogsOpened == 1 && router.path == [.catalog])
        router.addExport()
        #expect(router.path.isEmpty && router.isChoosing)
        router.show(.catalog)
        #expect(router.catalogsOpened == 2)
    }

    /// Each item that was not saved is known by its date and caption, asked for once for all.
    @Test func whatWasNotSavedIsShownAsWhatItIs() async throws {
        let phone = try await place.phone()
        let run = try #require(try await phone.saveAll()?.summary).run
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        #expect(report.notSaved.count > 3)
        let keepsake = try await phone.services.keepsake()
        for entry in report.notSaved {
            let item = try #require(try await keepsake.mediaItem(media: entry.media)).item
            #expect(report.items[entry.media] == item)
        }
        #expect(report.items.values.contains { !($0.caption ?? "").isEmpty })
    }

    /// "No" leads to the system's settings, as everywhere, and is forgotten after a "yes".
    @Test func aReportThatAskedInVainSaysWhoCanChangeIt() async throws {
        let phone = try await place.phone(readWrite: .denied)
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let run = try #require(try await phone.saveAll()?.summary).run
        phone.library.set(.denied, for: .addOnly)
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        #expect(await report.retry() == false)
        #expect(report.refused == .denied && report.trouble == nil)
        phone.library.set(.authorized, for: .addOnly)
        #expect(await report.retry())
        #expect(report.refused == nil)
        await phone.services.saves.allSettled()
        await report.undo()
        #expect(report.refused == .onlyAdding && !report.isUndoing)
    }

    @Test func aPostThatAskedInVainSaysWhoCanChangeIt() async throws {
        let phone = try await place.phone(addOnly: .restricted, readWrite: .restricted)
        let keepsake = try await phone.services.keepsake()
        let page = try await keepsake.mediaPage(
            filter: MediaFilter(found: true, leftOut: false), after: nil, limit: 1)
        let item = try #require(page.items.first).item
        let post = PostModel(phone.services, media: item.id)
        #expect(await post.save(item) == false)
        #expect(post.refused == .restricted && post.trouble == nil)
        phone.library.set(.authorized, for: .addOnly)
        #expect(await post.save(item))
        #expect(post.refused == nil)
        await phone.services.saves.allSettled()
    }

    /// As `cargo xtask licences` wrote them.
    @Test func everyWorkInTheAppHasTheTextOfItsLicence() throws {
        let ios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../..")
        let licences = Licences(ios.appendingPathComponent("App/Resources/Licences.json"))
        let names = Set(licences.works.map(\.name))
        #expect(names.isSuperset(of: ["Keepsake", "SQLite", "rusqlite", "rustls", "tokio"]))
        for work in licences.works {
            let text = licences.text(of: work.name)
            #expect(!text.isEmpty && !work.licence.isEmpty, "\(work.name)")
            if work.licence == "MIT" {
                #expect(text.contains("Permission is hereby granted"), "\(work.name)")
            }
        }
        #expect(licences.text(of: "uniffi").contains("Mozilla Public License"))
        #expect(licences.text(of: "nobody").isEmpty && Licences(nil).works.isEmpty)
    }

    /// Back from a post, the grid counts again: what was on the screen is there at once.
    @Test func aGridThatIsComeBackToDoesNotGoBlank() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("month.zip"), sample("showcase.zip"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        let cells = catalog.months.prefix(3).map { Cell(month: $0.month, index: 0) }
        let large = try #require(catalog.months.first { $0.media >= 2_000 })
        let deep = Cell(month: large.month, index: 300)
        for cell in cells + [deep] { await catalog.appeared(cell) }
        let shown = try #require(catalog.pages)
        #expect((cells + [deep]).allSatisfy { shown[$0] != nil })
        catalog.refresh()
        await catalog.counted()
        let now = try #require(catalog.pages)
        #expect(now !== shown)
        for cell in cells + [deep] { #expect(now[cell] == shown[cell]) }
        // Of another question nothing stays.
        var query = catalog.query
        query.text = "zzzzzz"
        catalog.ask(query)
        await catalog.counted()
        #expect(catalog.pages?.loaded == 0)
    }

    /// Bytes are told while the files of a link come.
    @Test func filesOfALinkComeInBytes() async throws {
        let instagram = try FakeInstagram()
        let system = FakeDownloads(place.url.appendingPathComponent("system")) {
            try await instagram.answer($0)
        }
        system.hold(true)
        let phone = Phone(
            at: place.url, network: Services.Network(session: system, pages: instagram))
        let saves = phone.services.saves
        let id = try await saves.start(
            .fromLinks(
                text: try KeepsakeKitTesting.instagram("link"), slide: nil,
                phone.services.options))
        try await until { (saves.states[id]?.fetched?.bytes ?? 0) > 0 }
        let fetched = try #require(saves.states[id]?.fetched)
        #expect(fetched.files == 3 && fetched.bytes < fetched.planned)
        let fraction = try #require(fetched.fraction)
        #expect(fraction > 0 && fraction < 1)
        system.hold(false)
        await saves.settled(id)
        #expect(saves.states[id]?.fetched == nil && phone.library.assets.count == 3)
    }

    /// What kept it from being looked at is over by the next look; what was asked for in vain is
    /// told until something else is asked for.
    @Test func homeSaysWhatKeepsItFromBeingSeenAsLongAsItDoes() async throws {
        let phone = Phone(at: place.url)
        let catalog = place.url.appendingPathComponent("data/catalog")
        try FileManager.default.createDirectory(
            at: catalog.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: catalog)
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(home.trouble != nil && home.isUnseen)
        try FileManager.default.removeItem(at: catalog)
        await home.refresh()
        #expect(home.trouble == nil && home.isFirstStart && !home.isUnseen)
        home.chosen(.failure(CocoaError(.fileReadNoPermission)))
        await home.refresh()
        #expect(home.trouble != nil && !home.isUnseen)
    }

    /// Looked at while it goes on, a save is told as what it came to once it is over.
    @Test func homeTellsWhatASaveCameToInTheEnd() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        let home = HomeModel(phone.services)
        await home.refresh()
        let begun = try #require(home.runs.first)
        let seen = begun.totals.saved
        try await until { (saves.states[id]?.progress?.saved ?? 0) > seen }
        await saves.pause(id)
        await saves.settled(id)
        await home.refresh()
        let save = try await phone.services.keepsake().saveOf(run: begun.id)
        let totals = try #require(save).totals
        #expect(home.runs.first?.totals == totals && totals.saved > seen)
    }
}
