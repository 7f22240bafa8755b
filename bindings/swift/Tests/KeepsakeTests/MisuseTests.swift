import Foundation
import Keepsake
import Testing
import World

/// The misuse list of `bindings/README.md`, one test a row.
@Suite(.serialized)
final class MisuseTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func closedKeepsake() async throws {
        let (keepsake, roll) = (try await world.with("showcase.zip"), world.roll)
        let save = try keepsake.save(selection: Selection(), roll: roll, options: SaveOptions())
        let read = try keepsake.read(archives: [.path(path: sample("showcase.zip").path)])
        await keepsake.shutDown()
        await keepsake.shutDown()
        let answers = [
            await error { try await save.run(listener: nil) },
            await error { try await read.run(listener: nil) },
            await error { try await keepsake.summary() },
            await error { try await keepsake.preview(media: 1, side: 64) },
            await error { try await keepsake.takeBack(nil, from: roll) },
            await error { try await keepsake.previewLink(text: "") },
        ]
        for answer in answers {
            #expect(answer?.kind == "Bug")
            #expect(answer?.description.contains("closed") == true)
        }
        #expect(world.files().isEmpty)
    }

    @Test func descriptorThatCannotSeek() async throws {
        let keepsake = try await world.open()
        let bytes = try Data(contentsOf: sample("showcase.zip"))
        let pipe = Pipe()
        let run = try keepsake.read(archives: [
            .descriptor(
                name: "piped.zip", descriptor: pipe.fileHandleForReading.fileDescriptor)
        ])
        let writer = pipe.fileHandleForWriting
        Thread.detachNewThread {
            try? writer.write(contentsOf: bytes)
            try? writer.close()
        }
        #expect(try await run.run(listener: nil).newMedia > 0)
        let saved = try await keepsake.saveAll(to: world.roll)
        #expect(saved.end == .completed)
        #expect(saved.totals.failed == 0)
    }

    @Test func descriptorNotForReading() async throws {
        let keepsake = try await world.open()
        let written = world.place.appendingPathComponent("written.zip")
        try Data("hello".utf8).write(to: written)
        let file = try FileHandle(forWritingTo: written)
        let run = try keepsake.read(archives: [
            .descriptor(name: "written.zip", descriptor: file.fileDescriptor)
        ])
        try file.close()
        let refused = await error { try await run.run(listener: nil) }
        #expect(refused?.kind == "NotUsable")
        #expect(refused?.description.contains("written.zip") == true)
        #expect(try await keepsake.archives().isEmpty)
    }

    @Test func fileThatIsNoArchive() async throws {
        let keepsake = try await world.open()
        let text = world.place.appendingPathComponent("a.txt")
        let empty = world.place.appendingPathComponent("empty")
        try Data("hello".utf8).write(to: text)
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        for wrong in [text, empty] {
            let refused = await error { try await keepsake.addArchives(wrong) }
            #expect(refused?.kind == "NotUsable")
        }
        #expect(await error { try keepsake.read(archives: []) }?.kind == "NotUsable")
    }

    @Test func rollThatAnswersForTooFew() async throws {
        let keepsake = try await world.with("showcase.zip")
        let roll = Faulty(world.roll, answers: 1)
        let plan = try await keepsake.plan(
            selection: Selection(), roll: roll, options: SaveOptions())
        let totals = try await keepsake.saveAll(to: roll).totals
        #expect(
            plan.planned == totals.saved + totals.alreadyThere + totals.skipped + totals.failed)
        let before = UInt64(world.files().count)
        #expect(before == totals.saved)
        let rest = try await keepsake.saveAll(to: world.roll)
        #expect(rest.end == .completed)
        #expect(rest.totals.failed == 0)
        #expect(UInt64(world.files().count) == before + rest.totals.saved)
    }

    @Test func listenerThatThrows() async throws {
        final class Throwing: ReadListener {
            func onProgress(now: ReadingProgress) throws { throw KeepError.Stopped }
        }
        let keepsake = try await world.open()
        let run = try keepsake.read(archives: [.path(path: sample("showcase.zip").path)])
        #expect(try await run.run(listener: Throwing()).newMedia > 0)
    }

    @Test func runTwice() async throws {
        let keepsake = try await world.with("showcase.zip")
        let read = try keepsake.read(archives: [.path(path: sample("showcase.zip").path)])
        let known = try await read.run(listener: nil)
        #expect(try await read.run(listener: nil) == known)
        let save = try keepsake.save(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        let saved = try await save.run(listener: nil)
        #expect(try await save.run(listener: nil) == saved)
        #expect(try await keepsake.saves().count == 1)
    }

    @Test func unknownNumbers() async throws {
        let keepsake = try await world.with("showcase.zip")
        for number in [Int64.min, -1, 0, .max] {
            #expect(try await keepsake.forget(archive: number) == false)
            #expect(try await keepsake.history(media: number).isEmpty)
            #expect(try await keepsake.reasons(run: number).isEmpty)
            let lines = try await keepsake.ledgerPage(
                run: number, only: .saved, after: number, limit: .max)
            #expect(lines.isEmpty)
            #expect(try await keepsake.takeBack(number, from: world.roll) == nil)
        }
        let all = try await keepsake.mediaPage(filter: MediaFilter(), after: nil, limit: .max)
        #expect(!all.items.isEmpty)
        let none = try await keepsake.mediaPage(filter: MediaFilter(), after: nil, limit: 0)
        #expect(none.items.isEmpty)
    }

    @Test func sizesCrossUnharmed() async throws {
        let keepsake = try await world.with("showcase.zip")
        // More than a double holds exactly.
        for free: UInt64 in [0, (5 << 30) + 1, (1 << 53) + 1, .max] {
            let plan = try await keepsake.plan(
                selection: Selection(), roll: Faulty(world.roll, free: free),
                options: SaveOptions())
            #expect(plan.spaceThere == free)
        }
    }

    @Test func datesCrossUnharmed() async throws {
        let keepsake = try await world.with("captions.zip")
        let all = try await keepsake.media().collected()
        func count(_ filter: MediaFilter) async throws -> Int {
            try await keepsake.media(filter).collected().count
        }
        let first = Date(timeIntervalSince1970: 1_714_564_800)
        let second = first.addingTimeInterval(1)
        #expect(all.last?.item.published.at == first)
        #expect(try await count(MediaFilter(from: first)) == all.count)
        #expect(try await count(MediaFilter(from: second)) == all.count - 1)
        #expect(try await count(MediaFilter(before: first)) == 0)
        #expect(try await count(MediaFilter(before: second)) == 1)
        #expect(try await count(MediaFilter(from: .distantPast)) == all.count)
        #expect(try await count(MediaFilter(from: .distantFuture)) == 0)
        // What no calendar holds is refused.
        let beyond = Date(timeIntervalSince1970: 1e15)
        let refused = await error { try await count(MediaFilter(from: beyond)) }
        #expect(refused?.kind == "NotUsable")
    }
}
