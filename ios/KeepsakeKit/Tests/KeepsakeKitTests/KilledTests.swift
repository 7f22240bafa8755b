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
