import Foundation
import Keepsake
import KeepsakeKit
import KeepsakeKitTesting
import Testing

/// Killed anywhere in a batch: at the next start the order goes on by itself, nothing is
/// doubled, nothing is lost, no staged file is left.
@MainActor
@Suite(.serialized)
struct KilledTests {
    private let place = Place()

    nonisolated static let deaths = FakePhotoLibrary.Step.allCases.flatMap { step in
        [1, 2].map { (step, $0) }
    }

    @Test(arguments: deaths)
    func killed(step: FakePhotoLibrary.Step, time: Int) async throws {
        try await dies(at: step, time, [])
    }

    @Test(arguments: FakePhotoLibrary.Step.allCases)
    func killedWhereAlbumsAreMade(step: FakePhotoLibrary.Step) async throws {
        try await dies(at: step, 3, ["albums"])
        let library = Phone(at: place.url).library
        let titles = library.albums.map(\.title)
        #expect(!titles.isEmpty && Set(titles).count == titles.count)
        #expect(library.albums.flatMap(\.assets).count == library.assets.count)
    }

    /// Nobody may look what arrived.
    @Test(arguments: deaths)
    func killedWithAddOnly(step: FakePhotoLibrary.Step, time: Int) async throws {
        try await dies(at: step, time, ["add-only"])
    }

    /// Where a look is killed, and how many of 210 photos, asked for by 200, are not remembered
    /// then.
    nonisolated static let deathsOfLooks = [
        // All told, two held side by side, a post's video, the end of the library.
        ("told", 1, 0), ("picture", 211, 0), ("poster", 1, 0), ("page", 3, 0),
        ("picture", 205, 10), ("page", 2, 10), ("picture", 1, 210),
    ]

    /// What it finds in the same library, of the same export.
    private static let lookThatNobodyKills = Task {
        let place = Place()
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        try await phone.fill()
        phone.services.looks.look()
        _ = try #require(await phone.looked())
        return verdicts(try await phone.services.keepsake().everyCopy())
    }

    /// What was remembered is not looked at again, and what is found is what a look finds that
    /// nobody kills.
    @Test(arguments: deathsOfLooks)
    func killedWhileItLooks(step: String, time: Int, left: Int) async throws {
        let status = try run(
            program: "KeepsakeKitKilled", [place.url.path, step, "\(time)", "look"])
        #expect(status == 9)
        let phone = Phone(at: place.url)
        await phone.services.start()
        let found = try #require(await phone.looked())
        #expect(found.assets == 210 && found.changed == left && found.alreadyThere > 0)
        let keepsake = try await phone.services.keepsake()
        let copies = try await keepsake.everyCopy()
        #expect(Set(copies.map(\.media)).count == copies.count)
        #expect(phone.library.assets.count == 210)
        // Once over, nothing of it begins by itself.
        let next = Phone(at: place.url)
        await next.services.start()
        #expect(next.services.looks.state == .none)
        #expect(try await Self.lookThatNobodyKills.value == verdicts(copies))
        let totals = try #require(try await phone.saveAll()?.summary).totals
        #expect(totals.alreadyThere >= found.alreadyThere)
        #expect(phone.library.assets.count == 210 + Int(totals.saved))
    }

    private func dies(
        at step: FakePhotoLibrary.Step, _ time: Int, _ further: [String]
    ) async throws {
        let status = try run(
            program: "KeepsakeKitKilled", [place.url.path, step.rawValue, "\(time)"] + further)
        #expect(status == 9)
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"),
            readWrite: further == ["add-only"] ? .denied : .authorized)
        let phone = Phone(at: place.url, library: library)
        await phone.services.start()
        #expect(phone.services.saves.states.keys.sorted() == [Saves.fromExports])
        await phone.services.saves.settled(Saves.fromExports)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        let whole = try await whole()
        #expect(summary.totals.failed == whole.failed)
        let names = phone.library.assets.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count == Int(whole.saved))
        #expect(phone.staged.isEmpty)
        // Gone on with, it is the same save.
        #expect(summary.totals.saved == whole.saved)
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(home.runs.map(\.id) == [summary.run])
    }

    /// What a save comes to that nobody kills.
    private func whole() async throws -> RunTotals {
        let place = Place()
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        return try #require(try await phone.saveAll()?.summary).totals
    }
}

/// What is said of each media item. Of two photos that are the same either may be named.
private func verdicts(_ copies: [LibraryCopy]) -> [Int64: Verdict] {
    Dictionary(copies.map { ($0.media, $0.verdict) }, uniquingKeysWith: { first, _ in first })
}

extension Phone {
    /// What the look came to that goes on.
    fileprivate func looked() async -> LookSummary? {
        await services.looks.settled()
        if case .done(let found) = services.looks.state { return found }
        return nil
    }
}
