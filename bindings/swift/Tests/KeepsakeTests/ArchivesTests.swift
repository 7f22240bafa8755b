import Foundation
import Keepsake
import Testing
import World

/// The rows of both lists about archives that move.
@Suite(.serialized)
final class ArchivesTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func reopenAnArchive() async throws {
        let keepsake = try await world.open()
        let given = world.place.appendingPathComponent("export.zip")
        let moved = world.place.appendingPathComponent("moved.zip")
        try FileManager.default.copyItem(at: sample("showcase.zip"), to: given)
        let archive = try #require(try await keepsake.addArchives(given).archives.first)
        #expect(try await keepsake.archives().map(\.reachable) == [true])
        try FileManager.default.moveItem(at: given, to: moved)
        let other = ArchiveSource.path(path: sample("captions.zip").path)
        let refused = await error {
            try await keepsake.reopening(archive, at: other).collected()
        }
        #expect(refused?.kind == "NotUsable")
        #expect(try await keepsake.archives().map(\.path) == [given.path])
        let again = try await keepsake.reopening(archive, at: .path(path: moved.path)).collected()
        guard case .done(let summary) = again.last else {
            Issue.record("the last event is that it is over: \(again)")
            return
        }
        #expect(summary.archives == [archive])
        #expect(try await keepsake.archives().map(\.path) == [moved.path])
        #expect(try await keepsake.saveAll(to: world.roll).totals.failed == 0)
        try FileManager.default.removeItem(at: moved)
        let later = try await world.open()
        let gone = try #require(try await later.archives().first)
        #expect(!gone.reachable)
        guard case .archiveGone = gone.trouble else {
            Issue.record("it is gone: \(gone)")
            return
        }
    }

    @Test func pipeThatStalls() async throws {
        let keepsake = try await world.with("showcase.zip")
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("PK".utf8))
        let run = try keepsake.read(archives: [
            .descriptor(
                name: "piped.zip", descriptor: pipe.fileHandleForReading.fileDescriptor)
        ])
        let reading = Task { try await run.run(listener: nil) }
        try await Task.sleep(for: .milliseconds(300))
        // A save does not wait for the sender.
        #expect(try await keepsake.saveAll(to: world.roll).totals.saved > 0)
        run.cancel()
        let stopped = await error { try await reading.value }
        #expect(stopped?.kind == "Stopped")
    }
}
