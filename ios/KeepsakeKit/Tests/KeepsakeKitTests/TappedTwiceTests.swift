import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A button that is tapped twice, as while the system asks for a permission, begins one save.
@MainActor
@Suite(.serialized)
struct TappedTwiceTests {
    private let place = Place()

    /// Neither asked before, and the person will allow adding.
    private func asking() -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), addOnly: .notDetermined,
            readWrite: .notDetermined)
        library.willAnswer(.authorized, for: .addOnly)
        return Phone(at: place.url, library: library)
    }

    private func twice(_ tap: @escaping @MainActor () async -> Bool) async -> [Bool] {
        let taps = [Task { await tap() }, Task { await tap() }]
        return await [taps[0].value, taps[1].value]
    }

    @Test func inTheCatalog() async throws {
        let phone = asking()
        try await phone.add(sample("showcase.zip"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        #expect(await twice { await catalog.save() } == [true, false])
        #expect(phone.services.saves.states.count == 1)
        await phone.services.saves.allSettled()
        #expect(try await phone.services.keepsake().saves().count == 1)
    }

    @Test func onThePostsScreen() async throws {
        let phone = asking()
        try await phone.add(sample("showcase.zip"))
        let first = try await phone.services.keepsake().mediaPage(
            filter: MediaFilter(found: true), after: nil, limit: 1)
        let item = try #require(first.items.first?.item)
        let post = PostModel(phone.services, media: item.id)
        #expect(await twice { await post.save(item) } == [true, false])
        await phone.services.saves.allSettled()
        #expect(try await phone.services.keepsake().saves().count == 1)
    }

    @Test func whereALinkIsPasted() async throws {
        let phone = asking()
        let link = LinkModel(phone.services)
        link.text = "https://www.instagram.com/p/DEfghIJklmn/"
        #expect(await twice { await link.save() } == [true, false])
        #expect(phone.services.saves.states.count == 1)
        await phone.services.saves.allSettled()
    }

    @Test func inAReport() async throws {
        let phone = try await place.phone()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let run = try #require(try await phone.saveAll()?.summary).run
        phone.services.saves.dismiss(Saves.fromExports)
        phone.library.refuse { _ in nil }
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        #expect(await twice { await report.retry() } == [true, false])
        await phone.services.saves.allSettled()
        // What is tried again is the same save.
        #expect(try await phone.services.keepsake().saves().map(\.runs.count) == [2])
    }

    @Test func onTheShareSheetsCard() async throws {
        let phone = Phone(at: place.url)
        await phone.services.start()
        let card = phone.card(for: try instagram("link-of-one"))
        let taps = [Task { await card.save() }, Task { await card.save() }]
        for tap in taps { await tap.value }
        guard case .saved = card.state else {
            Issue.record("saved: \(card.state)")
            return
        }
        #expect(phone.library.assets.count == 1 && phone.inbox.notes().count == 1)
    }
}
