import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A later export in high quality takes the place of what was saved, where the person wants that.
@MainActor
@Suite(.serialized)
struct ReplaceTests {
    private let place = Place()

    /// What was saved of a small export, and a larger one of the same posts.
    private func saved() async throws -> (phone: Phone, before: [FakePhotoLibrary.Asset]) {
        let phone = Phone(at: place.url)
        try await phone.add(sample("low.zip"))
        _ = try await phone.saveAll()
        let before = phone.library.assets
        try await phone.add(sample("high.zip"))
        return (phone, before)
    }

    private func replace(_ phone: Phone) async throws -> SaveSummary? {
        var choices = Choices()
        choices.replace = true
        phone.services.settings.choose(choices)
        return try await phone.saveAll()?.summary
    }

    @Test func theBetterOneTakesThePlaceAndUndoLeavesIt() async throws {
        let (phone, before) = try await saved()
        let summary = try #require(try await replace(phone))
        let replaced = Int(summary.totals.replaced)
        let after = phone.library.assets
        #expect(replaced > 0 && after.count == before.count)
        let gone = Set(before.map(\.id)).subtracting(after.map(\.id))
        #expect(gone.count == replaced)
        // The system keeps nothing aside: to take the new ones out would leave none.
        await ReportModel(phone.services, run: summary.run).undo()
        #expect(phone.library.assets.map(\.id) == after.map(\.id))
    }

    /// At each step of the block that adds the new ones, and of the one that takes the old ones
    /// out: there is one of each in the end.
    @Test(arguments: KilledTests.deaths)
    func killedWhileItReplaces(step: FakePhotoLibrary.Step, time: Int) async throws {
        let (first, before) = try await saved()
        _ = first
        let status = try run(
            program: "KeepsakeKitKilled", [place.url.path, step.rawValue, "\(time)", "replace"])
        #expect(status == 9 || step == .made)
        let phone = Phone(at: place.url)
        await phone.services.start()
        await phone.services.saves.settled(Saves.fromExports)
        _ = try await phone.saveAll()
        let after = phone.library.assets
        #expect(after.count == before.count)
        #expect(Set(after.map(\.name)).count == Set(before.map(\.name)).count)
        #expect(phone.staged.isEmpty)
        // A save after it has nothing to do.
        #expect(try #require(try await phone.saveAll()?.summary).totals.saved == 0)
    }
}
