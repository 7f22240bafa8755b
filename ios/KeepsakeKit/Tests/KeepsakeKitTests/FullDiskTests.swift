import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A phone whose disk is really full: a small file system of its own.
@MainActor
@Suite(.serialized, .enabled(if: SmallDisk.isAllowed, "no file system may be mounted here"))
struct FullDiskTests {
    private let place = Place()

    /// Wherever the disk is found full, the save stands still and says so, or is not begun; what
    /// came by then is there once, and with room again so is the rest.
    @Test(arguments: [0, 8, 40, 120, 400, 1_200, 4_000])
    func aFullDiskLosesNothing(kilobytesLeft: Int) async throws {
        let disk = try SmallDisk(at: place.url.appendingPathComponent("disk"), megabytes: 48)
        let library = FakePhotoLibrary(place.url.appendingPathComponent("photos"))
        let phone = Phone(at: disk.url, library: library)
        try await phone.add(sample("showcase.zip"))
        try disk.fill(butFor: kilobytesLeft << 10)
        let saves = phone.services.saves
        var trouble: KeepError?
        do {
            trouble = try await phone.saveAll()?.trouble
        } catch let error as KeepError {
            trouble = error
            #expect(saves.states.isEmpty)
        }
        #expect(trouble?.kind == "NeedsSpace" || kilobytesLeft > 1_000, "\(trouble as Any)")
        #expect(phone.staged.isEmpty)
        try disk.empty()
        if saves.states.isEmpty {
            try await phone.saveAll()
        } else if trouble != nil {
            await saves.resume(Saves.fromExports)
            await saves.settled(Saves.fromExports)
        }
        let summary = try #require(saves.states[Saves.fromExports]?.summary)
        let keepsake = try await phone.services.keepsake()
        let totals = try #require(try await keepsake.saveOf(run: summary.run)).totals
        let names = library.assets.map(\.name)
        #expect(summary.end == .completed && totals.saved > 3)
        #expect(names.count == Int(totals.saved) && Set(names).count == names.count)
        #expect(phone.staged.isEmpty)
        await keepsake.shutDown()
    }

    /// An export that cannot be copied for want of room leaves nothing of it behind.
    @Test func anExportThatDoesNotFitIsToldAndNothingIsKept() async throws {
        let disk = try SmallDisk(at: place.url.appendingPathComponent("disk"), megabytes: 48)
        let phone = Phone(at: disk.url)
        _ = try await phone.services.keepsake()
        try disk.fill(butFor: 0)
        let home = HomeModel(phone.services)
        home.add([sample("showcase.zip")])
        await home.readingEnded()
        #expect(home.trouble?.kind == "NeedsSpace", "\(home.trouble as Any)")
        try disk.empty()
        home.add([sample("showcase.zip")])
        await home.readingEnded()
        #expect(home.trouble == nil && home.archives.count == 1)
        try await phone.services.keepsake().shutDown()
    }
}

/// A file system in memory of so many megabytes, gone with this.
private final class SmallDisk {
    let url: URL
    private var filler: URL { url.appendingPathComponent("filler") }

    /// Whether the system lets us have one.
    static let isAllowed: Bool = {
        let place = Place()
        return (try? SmallDisk(at: place.url, megabytes: 1)) != nil
    }()

    init(at url: URL, megabytes: Int) throws {
        self.url = url
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let options = ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", url.path]
        guard try Self.run("mount", options) == 0 else { throw CocoaError(.featureUnsupported) }
    }

    deinit { _ = try? Self.run("umount", ["--lazy", url.path]) }

    /// Leaves room for so many bytes.
    func fill(butFor left: Int) throws {
        try Data().write(to: filler)
        let writing = try FileHandle(forWritingTo: filler)
        defer { try? writing.close() }
        for size in [1 << 20, 4 << 10] {
            let piece = Data(count: size)
            while (try? writing.write(contentsOf: piece)) != nil {}
        }
        let whole = try writing.seekToEnd()
        try writing.truncate(atOffset: whole - UInt64(left))
    }

    func empty() throws { try FileManager.default.removeItem(at: filler) }

    private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
