import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What a library says is not believed where it can be looked at, and what cannot be looked at is
/// not lost.
@MainActor
@Suite(.serialized)
struct LyingLibraryTests {
    private let place = Place()

    @Test func whatIsSaidToBeThereAndIsNotCountsAsFailed() async throws {
        let phone = try await place.phone()
        let keepsake = try await phone.services.keepsake()
        let lying = PhotoLibraryRoll(
            library: LyingLibrary(phone.library), folder: place.url.appendingPathComponent("data"))
        let options = SaveOptions(albums: .noAlbums)
        let run = try keepsake.save(selection: Selection(), roll: lying, options: options)
        let told = try await run.finish()
        #expect(told.totals.saved == 0 && told.totals.failed > 3)
        #expect(phone.library.assets.isEmpty)
        let reasons = try await keepsake.saveReasons(run: told.run)
        #expect(reasons.contains { $0.reasons == [.notThereAfterAdding] })
        // With one that does what it says, nothing of it is lost.
        let totals = try #require(try await phone.saveAll()?.summary).totals
        #expect(totals.saved > 3 && phone.library.assets.count == Int(totals.saved))
    }

    /// The library is gone just when it is asked whether it took them.
    @Test func whatCannotBeLookedAtIsThereOnceInTheEnd() async throws {
        let phone = try await place.phone()
        let isAway = Flag()
        phone.library.at { if $0 == .visible { isAway.set(true) } }
        phone.library.failReading {
            isAway.now ? PhotoLibraryError.libraryVolumeOffline : nil
        }
        let state = try #require(try await phone.saveAll())
        #expect(state.trouble != nil, "\(state)")
        let added = phone.library.assets.count
        #expect(added > 0)
        isAway.set(false)
        phone.library.at { if $0 == .visible { isAway.set(false) } }
        await phone.services.saves.resume(Saves.fromExports)
        await phone.services.saves.settled(Saves.fromExports)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        let names = phone.library.assets.map(\.name)
        #expect(Set(names).count == names.count && names.count == Int(summary.totals.saved))
        #expect(phone.staged.isEmpty)
    }

    /// Of one title there is one album, whoever asks first.
    @Test func anAlbumThatTwoAskForAtOnceIsMadeOnce() async throws {
        let library = FakePhotoLibrary(place.url.appendingPathComponent("photos"))
        library.at { if $0 == .before { Thread.sleep(forTimeInterval: 0.2) } }
        let albums = Albums(
            library: library, file: place.url.appendingPathComponent("albums.json"))
        async let first = albums.identifier(of: "Reels")
        async let second = albums.identifier(of: "Reels")
        let both = try await [first, second]
        #expect(both[0] != nil && both[0] == both[1])
        #expect(library.albums.map(\.title) == ["Reels"] && library.counted.changes == 1)
    }

    /// Without a note of the album's identifier it is not made: it would be made once more. Nothing
    /// goes in without it, and nothing of that is silent.
    @Test func anAlbumThatCannotBeWrittenDownIsNotMade() async throws {
        let phone = try await place.phone()
        var choices = Choices()
        choices.albums = .byKind
        phone.services.settings.choose(choices)
        // Nothing can take the place of a folder with something in it.
        let inTheWay = place.url.appendingPathComponent("data/albums.json")
        try FileManager.default.createDirectory(
            at: inTheWay.appendingPathComponent("full"), withIntermediateDirectories: true)
        let failed = try #require(try await phone.saveAll()?.summary)
        #expect(failed.totals.saved == 0 && failed.totals.failed > 3)
        #expect(phone.library.albums.isEmpty && phone.library.assets.isEmpty)
        #expect(phone.staged.isEmpty)
        try FileManager.default.removeItem(at: inTheWay)
        #expect(await ReportModel(phone.services, run: failed.run).retry())
        await phone.services.saves.allSettled()
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        #expect(summary.totals.saved > 3 && !phone.library.albums.isEmpty)
        #expect(phone.library.albums.flatMap(\.assets).count == phone.library.assets.count)
    }

    /// Without its order on disk a save would not outlive the process.
    @Test func anOrderThatCannotBeWrittenDownBeginsNothing() async throws {
        let phone = try await place.phone()
        try Data().write(to: place.url.appendingPathComponent("data/orders"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        #expect(await catalog.save() == false)
        #expect(catalog.trouble != nil && phone.services.saves.states.isEmpty)
        #expect(phone.library.counted.changes == 0)
    }

    /// A full disk is told as that, wherever in the block it is met, and the save goes on later.
    @Test func aDiskThatIsFullInABlockPausesTheSave() async throws {
        let phone = try await place.phone()
        let isFull = Flag()
        isFull.set(true)
        phone.library.at { step in
            if step == .made, isFull.now { throw CocoaError(.fileWriteOutOfSpace) }
        }
        let state = try #require(try await phone.saveAll())
        #expect(state.trouble?.kind == "NeedsSpace", "\(state)")
        #expect(phone.library.assets.isEmpty && phone.staged.isEmpty)
        isFull.set(false)
        await phone.services.saves.resume(Saves.fromExports)
        await phone.services.saves.settled(Saves.fromExports)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        #expect(phone.library.assets.count == Int(summary.totals.saved))
    }

    /// Killed between what the core and what the app writes down of a batch: nothing is visible
    /// then.
    @Test func killedBeforeWhatIsHandedOverIsWrittenDown() async throws {
        let status = try run(
            program: "KeepsakeKitKilled", [place.url.path, "atEnd", "1", "add-only"])
        #expect(status == 9)
        try FileManager.default.removeItem(
            at: place.url.appendingPathComponent("data/handed.json"))
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: .denied)
        #expect(library.assets.isEmpty)
        let phone = Phone(at: place.url, library: library)
        await phone.services.start()
        await phone.services.saves.settled(Saves.fromExports)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        let names = phone.library.assets.map(\.name)
        #expect(summary.totals.saved > 3 && names.count == Int(summary.totals.saved))
        #expect(Set(names).count == names.count && phone.staged.isEmpty)
    }
}

/// Says that it took what it did not take.
private struct LyingLibrary: PhotoLibrary {
    private struct Lie: Error {}

    private let library: FakePhotoLibrary

    init(_ library: FakePhotoLibrary) { self.library = library }

    func performChanges(
        _ change: @escaping @Sendable (any PhotoChanges) throws -> Void
    ) async throws {
        do {
            try await library.performChanges { changes in
                try change(changes)
                throw Lie()
            }
        } catch is Lie {
            return
        }
    }

    func permission(for access: PhotoAccess) -> PhotoPermission {
        library.permission(for: access)
    }

    func requestPermission(for access: PhotoAccess) async -> PhotoPermission {
        await library.requestPermission(for: access)
    }

    func assets(_ identifiers: [String]) async throws -> [String: PhotoAsset] {
        try await library.assets(identifiers)
    }

    func photos(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        try library.photos(from: from, limit: limit)
    }

    func smallPicture(of identifier: String, side: UInt32) throws -> Data? {
        try library.smallPicture(of: identifier, side: side)
    }

    func hasAlbum(_ identifier: String) async throws -> Bool {
        try await library.hasAlbum(identifier)
    }

    func freeSpace() async -> UInt64? { await library.freeSpace() }
}

private final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var value = false

    var now: Bool { lock.withLock { value } }

    func set(_ value: Bool) { lock.withLock { self.value = value } }
}
