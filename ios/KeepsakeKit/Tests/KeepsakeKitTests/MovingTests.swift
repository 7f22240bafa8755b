import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What the system is told of a save moves as long as that goes on: what stands still is ended.
@MainActor
@Suite(.serialized)
struct MovingTests {
    private let place = Place()

    private func saves(of phone: Phone, _ runner: FakeRunner, tick: Duration) -> Saves {
        Saves(
            folder: place.url.appendingPathComponent("orders"), keepsake: phone.services.keepsake,
            roll: phone.services.roll,
            background: BackgroundPlan(runner: runner, prefix: "io.keepsake.save", tick: tick))
    }

    /// While the files of links come, nothing is in the library yet.
    @Test func theFilesOfALinkMoveIt() async throws {
        let instagram = try FakeInstagram()
        let system = FakeDownloads(place.url.appendingPathComponent("system")) {
            try await instagram.answer($0)
        }
        system.hold(true)
        let phone = Phone(
            at: place.url, network: Services.Network(session: system, pages: instagram))
        let runner = FakeRunner()
        // No tick: what moves it are the files.
        let saves = saves(of: phone, runner, tick: .seconds(600))
        let id = try await saves.start(
            .fromLinks(
                text: try KeepsakeKitTesting.instagram("link"), slide: nil,
                phone.services.options))
        try await until { (saves.states[id]?.fetched?.bytes ?? 0) > 0 }
        let least = try #require(saves.states[id]).fraction
        #expect(least > 0 && least < 0.8)
        try await until { Double(runner.last) >= least * Double(BackgroundPlan.total) }
        system.hold(false)
        await saves.settled(id)
        #expect(saves.states[id]?.summary?.totals.saved == 3)
    }

    /// Nobody is told how far the library is in a block.
    @Test func aLongBlockMovesIt() async throws {
        let phone = try await place.phone()
        let (blocks, runner) = (Counter(), FakeRunner())
        let isOver = DispatchSemaphore(value: 0)
        phone.library.at { step in
            // Not for good, whatever becomes of the test.
            if step == .atEnd, blocks.up() == 1 { _ = isOver.wait(timeout: .now() + 60) }
        }
        let saves = saves(of: phone, runner, tick: .milliseconds(10))
        let id = try await saves.start(.fromExports(Selection(), SaveOptions(albums: .noAlbums)))
        try await until { blocks.now == 1 }
        let before = runner.last
        try await until { runner.last >= before + 5 }
        #expect(phone.library.assets.isEmpty)
        isOver.signal()
        await saves.settled(id)
        // Given back, it moves no more.
        let told = runner.told
        try await Task.sleep(for: .milliseconds(50))
        #expect(runner.told == told && runner.ended.values.allSatisfy { $0 })
    }

    /// A large video among small photos: by items it would stand still for most of the time.
    @Test func bytesAreWhatCounts() {
        let progress = { (done: UInt64, bytes: UInt64, planned: UInt64) in
            SaveProgress(
                run: 1, planned: 10, done: done, saved: done, alreadyThere: 0, skipped: 0,
                failed: 0, bytes: bytes, bytesPlanned: planned, elapsed: 1, timeLeft: nil,
                inHand: nil
            ).fraction
        }
        #expect(progress(9, 250, 1_000) == 0.25)
        #expect(progress(9, 1_500, 1_000) == 1)
        // What failed was not read.
        #expect(progress(10, 250, 1_000) == 1)
        // Nothing has to be read: all is there already.
        #expect(progress(5, 0, 0) == 0.5)
    }
}

extension FakeRunner {
    /// What was told last of the only run.
    fileprivate var last: Int64 { told.values.first?.last ?? 0 }
}
