import Foundation
import Keepsake
import Testing
import World

/// The row of the smoke list about the person's own photos.
@Suite(.serialized)
final class LibraryTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func lookThroughTheLibrary() async throws {
        let keepsake = try await world.with("showcase.zip")
        let (media, picture) = try await aPhoto(of: keepsake)
        let library = OnePhoto(picture)
        let last = Shared<LookProgress?>(nil)
        let found = try await keepsake.lookThrough(library) { now in last.change { $0 = now } }
        #expect(found.assets == 1)
        #expect(found.changed == 1)
        #expect(found.media == found.new + found.alreadyThere + found.ask)
        let told = try #require(last.now)
        #expect(told.done == told.all)
        #expect(try await keepsake.lookThrough(library).changed == 0)
        let copy = try #require(try await keepsake.copyOf(media: media))
        #expect(copy.asset == "photo-1")
        #expect(copy.verdict == .alreadyThere)
        #expect(try await keepsake.everyCopy(pageSize: 1).contains(copy))
        let groups = try await keepsake.copyGroups()
        func counted(_ verdict: Verdict) -> UInt64 {
            groups.filter { $0.verdict == verdict }.map(\.media).reduce(0, +)
        }
        #expect(counted(.alreadyThere) == found.alreadyThere)
        #expect(counted(.ask) == found.ask)
        #expect(groups.contains { $0.cues == copy.cues })

        let copies = SaveOptions(copies: true)
        let without = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        let with = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: copies)
        #expect(with.planned == without.planned)
        #expect(with.alreadyThere == without.alreadyThere + found.alreadyThere)
        #expect(with.ask == found.ask)
        func believed(_ now: AssetState) async throws -> UInt64 {
            try await keepsake.plan(
                selection: Selection(), roll: Faulty(world.roll, library: now), options: copies
            ).alreadyThere
        }
        #expect(try await believed(.there(modified: changed)) == with.alreadyThere)
        for now in [.there(modified: changed.addingTimeInterval(1)), .trashed, AssetState.gone] {
            #expect(try await believed(now) == without.alreadyThere)
        }
        let save = try keepsake.save(selection: Selection(), roll: world.roll, options: copies)
        let run = try await save.finish().run
        let history = try await keepsake.history(media: media)
        #expect(history.first?.reasons == [.inLibrary(asset: "photo-1")])

        let lines = try await keepsake.ledgerPage(run: run, only: .saved, after: 0, limit: 1_000)
        library.added.change { $0 = lines.compactMap(\.asset) }
        #expect(library.added.now.count > 2)
        let again = try await keepsake.lookThrough(library)
        #expect(again.assets == 1 && again.changed == 0 && again.gone == 0)

        try await keepsake.answerCopy(media: media, asset: "photo-1", same: false)
        _ = try await keepsake.lookThrough(library)
        #expect(try await keepsake.copyOf(media: media)?.verdict == .new)
        try await keepsake.withdrawAnswer(media: media, asset: "photo-1")
        #expect(try await keepsake.copyOf(media: media) == copy)

        let failed = await error {
            _ = try await keepsake.lookThrough(OnePhoto(picture, throwing: true))
        }
        #expect(failed?.kind == "NotReachable")
        let stopped = keepsake.look(library: library)
        stopped.cancel()
        #expect(await error { _ = try await stopped.run(listener: nil) }?.kind == "Stopped")
        #expect(try await keepsake.copyOf(media: media) != nil)
        try await keepsake.forgetLibrary()
        #expect(try await keepsake.everyCopy().isEmpty)
    }

    @Test func aLookWaitsBehindNoSave() async throws {
        let keepsake = try await world.with("showcase.zip")
        let (begun, heldUp) = (Shared(false), Shared(true))
        let waiting = Faulty(
            world.roll,
            before: { _ in
                begun.change { $0 = true }
                while heldUp.now { try await Task.sleep(for: .milliseconds(5)) }
            })
        let save = Task { try await keepsake.saveAll(to: waiting) }
        try await until { begun.now }
        #expect(try await keepsake.lookThrough(Empty()).assets == 0)
        #expect(keepsake.saveGoingOn() != nil, "it was done while the save went on")
        heldUp.change { $0 = false }
        #expect(try await save.value.end == .completed)
    }

    private func aPhoto(of keepsake: Keepsake) async throws -> (Int64, Data) {
        let filter = MediaFilter(found: true, leftOut: false)
        for item in try await keepsake.media(filter).collected() {
            if case .jpeg(let jpeg, _) = try await keepsake.preview(media: item.item.id, side: 320)
            {
                return (item.item.id, jpeg)
            }
        }
        throw CancellationError()
    }
}

private let changed = Date(timeIntervalSince1970: 1_700_000_000)

/// A library that has one photo, the small picture of a post, and what Keepsake added.
private final class OnePhoto: PhotoSource {
    let added = Shared<[String]>([])
    private let small: Data
    private let throwing: Bool

    init(_ small: Data, throwing: Bool = false) {
        self.small = small
        self.throwing = throwing
    }

    func name() throws -> String { "one" }

    func assets(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        if throwing { throw KeepError.NotReachable(why: .other(text: "gone"), reason: "gone") }
        return (added.now + ["photo-1"]).dropFirst(Int(from)).prefix(2).map {
            LibraryAsset(
                id: $0, modified: changed, takenAt: nil,
                width: 4032, height: 3024, duration: nil)
        }
    }

    func picture(id: String) throws -> Data? { small }

    func poster(media: Int64) throws -> VideoPoster? { nil }
}

/// A library that has nothing.
private final class Empty: PhotoSource {
    func name() -> String { "empty" }

    func assets(from: UInt64, limit: UInt32) -> [LibraryAsset] { [] }

    func picture(id: String) -> Data? { nil }

    func poster(media: Int64) -> VideoPoster? { nil }
}
