import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// *Try again* in a report is about that one save, and fetches what did not come of links.
@MainActor
@Suite(.serialized)
struct RetryTests {
    private let place = Place()

    /// What becomes of the photos of a link on their way.
    private enum Fate { case whole, damaged, gone }

    /// A phone, and what becomes of the photos on their way to it.
    private func phone(_ fate: Switch<Fate>) throws -> Phone {
        let instagram = try FakeInstagram()
        let system = FakeDownloads(place.url.appendingPathComponent("system")) { request in
            let (head, body) = try await instagram.answer(request)
            guard body.starts(with: [0xff, 0xd8]) else { return (head, body) }
            switch fate.now {
            case .whole: return (head, body)
            case .damaged:
                let kept = body.count * 2 / 3
                return (head, body.prefix(kept) + Data(count: body.count - kept))
            case .gone:
                return (WebAnswer(status: 404, headers: [:], address: head.address), Data())
            }
        }
        return Phone(at: place.url, network: Services.Network(session: system, pages: instagram))
    }

    private func saveLink(_ phone: Phone) async throws -> SaveSummary {
        let saves = phone.services.saves
        let id = try await saves.start(
            .fromLinks(text: try instagram("link"), slide: nil, SaveOptions(albums: .noAlbums)))
        await saves.settled(id)
        return try #require(saves.states[id]?.summary)
    }

    @Test func aFileOfALinkThatDidNotComeIsFetchedFromTheReport() async throws {
        let fate = Switch(Fate.gone)
        let phone = try phone(fate)
        let first = try await saveLink(phone)
        #expect(first.totals.saved == 1 && first.totals.failed == 2)
        let report = ReportModel(phone.services, run: first.run)
        await report.refresh()
        #expect(report.totals?.failed == 2 && report.notSaved.count == 2)
        fate.set(.whole)
        #expect(await report.retry())
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == 3)
        // Who comes back to it finds nothing there that is saved by now.
        await report.refresh()
        #expect(report.totals?.failed == 0 && report.notSaved.isEmpty)
        let home = HomeModel(phone.services)
        await home.refresh()
        // It is one save.
        #expect(home.runs.count == 1 && home.runs.map(\.totals.saved) == [3])
    }

    @Test func whatComesDamagedIsSavedAsItIsFromTheReport() async throws {
        let phone = try phone(Switch(.damaged))
        let first = try await saveLink(phone)
        #expect(first.totals.saved == 1 && first.totals.failed == 2)
        let report = ReportModel(phone.services, run: first.run)
        await report.refresh()
        #expect(report.reasons.filter(\.isAboutDamaged).map(\.items) == [2])
        // Without being asked for, it stays out.
        #expect(await report.retry())
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == 1)
        #expect(await report.retry(evenDamaged: true))
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == 3)
        await report.refresh()
        #expect(report.remarks.contains { $0.reasons.contains { "\($0)".contains("cameDamaged") } })
    }

    @Test func ofTwoSavesOnlyTheOneIsTriedAgain() async throws {
        let phone = try await place.phone()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let keepsake = try await phone.services.keepsake()
        let page = try await keepsake.mediaPage(
            filter: MediaFilter(found: true, leftOut: false), after: nil, limit: 4)
        let media = page.items.map(\.item.id)
        var runs: [Int64] = []
        for some in [media[..<2], media[2...]] {
            let selection = Selection(filter: MediaFilter(media: Array(some)))
            let options = SaveOptions(albums: .noAlbums)
            let id = try await phone.services.saves.start(.fromExports(selection, options))
            await phone.services.saves.settled(id)
            let summary = try #require(phone.services.saves.states[id]?.summary)
            #expect(summary.totals.failed == 2)
            runs.append(summary.run)
        }
        phone.library.refuse { _ in nil }
        #expect(await ReportModel(phone.services, run: runs[0]).retry())
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count == 2)
        var outcomes: [Outcome?] = []
        for one in media {
            outcomes.append(try await keepsake.history(media: one).first?.outcome)
        }
        #expect(outcomes == [.saved, .saved, .failed, .failed])
    }

    /// A save of all of which nothing was taken, and the library that takes all by now.
    private func failed(_ phone: Phone) async throws -> ReportModel {
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let run = try #require(try await phone.saveAll()?.summary).run
        phone.library.refuse { _ in nil }
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        return report
    }

    @Test func askedForTwiceNothingOfItStandsStill() async throws {
        let phone = try await place.phone()
        let report = try await failed(phone)
        #expect(await report.retry())
        #expect(await report.retry())
        await phone.services.saves.allSettled()
        let states = phone.services.saves.states
        #expect(!states.isEmpty && states.values.allSatisfy(\.isOver), "\(states)")
        let orders = Orders(folder: place.url.appendingPathComponent("data/orders"))
        #expect(await orders.all().isEmpty && phone.library.assets.count > 3)
    }

    @Test func itAsksForTheAccessOfThatSave() async throws {
        let phone = try await place.phone(readWrite: .notDetermined)
        let report = try await failed(phone)
        var choices = Choices()
        choices.albums = .byKind
        phone.services.settings.choose(choices)
        #expect(await report.retry())
        #expect(phone.library.questions.isEmpty)
        await phone.services.saves.allSettled()
        #expect(phone.library.assets.count > 3 && phone.library.albums.isEmpty)
    }

    /// The process ends before anything of it is done.
    @Test func itOutlivesTheProcess() async throws {
        var phone = try await place.phone()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let failed = try #require(try await phone.saveAll()?.summary)
        #expect(failed.totals.saved == 0 && failed.totals.failed > 0)
        let orders = Orders(folder: place.url.appendingPathComponent("data/orders"))
        try await orders.keep(KeptOrder(id: "exports", order: .whatFailed(in: failed.run)))
        phone = Phone(at: place.url)
        await phone.services.start()
        await phone.services.saves.allSettled()
        let summary = try #require(phone.services.saves.states["exports"]?.summary)
        #expect(summary.totals.saved > 0)
        #expect(phone.library.assets.count == Int(summary.totals.saved))
    }
}

private final class Switch<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    var now: Value { lock.withLock { value } }

    func set(_ value: Value) { lock.withLock { self.value = value } }
}
