import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A reading of an export goes on without the screen that began it.
@MainActor
@Suite(.serialized)
struct JoinedReadingTests {
    private let place = Place()

    /// A reading that nobody feeds, begun by an earlier screen, and a screen made anew that shows
    /// it.
    private func joined(
        _ work: @MainActor (HomeModel, Pipe) async throws -> Void
    ) async throws -> Result<ReadSummary, any Error> {
        let phone = Phone(at: place.url)
        let keepsake = try await phone.services.keepsake()
        let pipe = Pipe()
        let run = try keepsake.read(archives: [
            .descriptor(name: "slow.zip", descriptor: pipe.fileHandleForReading.fileDescriptor)
        ])
        let earlier = Task { try await run.run(listener: nil) }
        // Whatever becomes of this test, the reading ends.
        defer { try? pipe.fileHandleForWriting.close() }
        try await until { keepsake.readingGoingOn() != nil }
        let home = HomeModel(phone.services)
        let following = Task { await home.follow() }
        defer { following.cancel() }
        try await until { home.isReading }
        try await work(home, pipe)
        try await until { !home.isReading }
        #expect(home.reading == nil && home.trouble == nil)
        return await earlier.result
    }

    @Test func aReadingThatGoesOnIsShownByAScreenMadeAnew() async throws {
        let read = try await joined { home, pipe in
            let bytes = try Data(contentsOf: sample("captions.zip"))
            let half = bytes.count / 2
            try pipe.fileHandleForWriting.write(contentsOf: bytes[..<half])
            try await until { home.reading?.copied ?? 0 > 0 }
            // More than a pipe holds.
            let rest = Task.detached {
                try pipe.fileHandleForWriting.write(contentsOf: bytes[half...])
                try pipe.fileHandleForWriting.close()
            }
            try await rest.value
            await home.readingEnded()
            #expect(home.archives.count == 1)
        }
        #expect(try read.get().newMedia > 0)
    }

    @Test func aReadingThatGoesOnIsStoppedByAScreenMadeAnew() async throws {
        let read = try await joined { home, _ in home.stopReading() }
        #expect(throws: KeepError.self) { try read.get() }
    }
}
