import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// Exports that the person picked.
@MainActor
@Suite(.serialized)
struct ArchivesTests {
    private let place = Place()

    private func copyOfExport() throws -> URL {
        let file = place.url.appendingPathComponent("Files/export.zip")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("captions.zip"), to: file)
        return file
    }

    private var copies: [String] {
        let exports = place.url.appendingPathComponent("data/exports")
        let all = (try? FileManager.default.contentsOfDirectory(atPath: exports.path)) ?? []
        return all.filter { $0.hasSuffix(".zip") }
    }

    private func error(_ phone: Phone, _ file: URL) async -> PickedFileError? {
        let home = HomeModel(phone.services)
        home.add([file])
        await home.readingEnded()
        return home.fileTrouble
    }

    @Test func whatABookmarkFindsIsNotCopied() async throws {
        let file = try copyOfExport()
        let phone = Phone(at: place.url)
        try await phone.add(file)
        #expect(copies.isEmpty && phone.files.inUse == [file: 1])
        // The person moves it; the bookmark still finds it.
        let moved = place.url.appendingPathComponent("Files/2024/mine.zip")
        try FileManager.default.createDirectory(
            at: moved.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.moveItem(at: file, to: moved)
        let files = FakeFiles()
        files.move(file, to: moved)
        let next = Phone(at: place.url, files: files)
        #expect(try #require(try await next.saveAll()?.summary).totals.failed == 0)
        #expect(files.inUse == [moved: 1])
        // The bookmark was made anew: the one of before finds nothing any more.
        let later = FakeFiles()
        later.move(file, to: place.url.appendingPathComponent("nowhere"))
        let home = HomeModel(Phone(at: place.url, files: later).services)
        await home.refresh()
        #expect(home.archives.count == 1 && home.unreadable.isEmpty && later.inUse == [moved: 1])
    }

    /// Two exports of one name, as Instagram gives them: each says where it lies, and only the one
    /// that is gone is to be chosen again.
    @Test func twoExportsOfOneNameAreToldApart() async throws {
        let first = try copyOfExport()
        let second = place.url.appendingPathComponent("Other/export.zip")
        try FileManager.default.createDirectory(
            at: second.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("low.zip"), to: second)
        let phone = Phone(at: place.url)
        try await phone.add(first)
        let alone = HomeModel(phone.services)
        await alone.refresh()
        let only = try #require(alone.archives.first)
        #expect(alone.apart(only) == nil)
        try await phone.add(second)
        try FileManager.default.removeItem(at: second)
        let home = HomeModel(Phone(at: place.url).services)
        await home.refresh()
        let names = home.archives.map { home.name(of: $0) }
        #expect(names == ["export.zip", "export.zip"])
        let apart = Set(home.archives.compactMap { home.apart($0) })
        #expect(apart.count == 2)
        for archive in home.archives {
            let isHere = archive.path == first.path
            #expect(home.isReadable(archive) == isHere)
            #expect(home.apart(archive)?.hasPrefix(isHere ? "Files, " : "Other, ") == true)
        }
        #expect(home.unreadable.count == 1 && home.lost.isEmpty)
    }

    /// What lies in no folder is not said to be in one that nobody knows by its name.
    @Test(arguments: ["com~apple~CloudDocs", "File Provider Storage"])
    func aFolderOfTheSystemsIsNotNamed(folder: String) async throws {
        let first = try copyOfExport()
        let second = place.url.appendingPathComponent("\(folder)/export.zip")
        try FileManager.default.createDirectory(
            at: second.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("low.zip"), to: second)
        let phone = Phone(at: place.url)
        try await phone.add(first, second)
        let home = HomeModel(phone.services)
        await home.refresh()
        let added = try home.archives.map { archive in
            (try #require(home.apart(archive)), phone.services.words.dayAndTime(archive.added))
        }
        #expect(Set(added.map(\.0)) == ["Files, \(added[0].1)", added[0].1])
    }

    @Test func whatIsOnlyLentIsCopied() async throws {
        let file = try copyOfExport()
        let files = FakeFiles()
        files.keepNoBookmarks()
        let phone = Phone(at: place.url, files: files)
        try await phone.add(file)
        #expect(copies.count == 1 && files.inUse.isEmpty)
        try FileManager.default.removeItem(at: file)
        let next = Phone(at: place.url)
        #expect(try #require(try await next.saveAll()?.summary).totals.failed == 0)
        let keepsake = try await next.services.keepsake()
        let archive = try #require(try await keepsake.archives().first)
        let home = HomeModel(next.services)
        await home.forget(archive)
        #expect(copies.isEmpty)
    }

    /// The list of them cannot be written: what the catalog reads is not taken from under it, and
    /// the next process finds it.
    @Test func whatCannotBeWrittenDownIsNotLost() async throws {
        let files = FakeFiles()
        files.keepNoBookmarks()
        let list = place.url.appendingPathComponent("data/exports/kept.json")
        try FileManager.default.createDirectory(at: list, withIntermediateDirectories: true)
        let phone = Phone(at: place.url, files: files)
        try await phone.add(try copyOfExport())
        #expect(copies.count == 1)
        try FileManager.default.removeItem(at: list)
        let next = Phone(at: place.url)
        let home = HomeModel(next.services)
        await home.refresh()
        let archive = try #require(home.archives.first)
        #expect(home.isReadable(archive) && home.name(of: archive) == "export.zip")
        #expect(try #require(try await next.saveAll()?.summary).totals.failed == 0)
        await home.forget(archive)
        #expect(copies.isEmpty)
    }

    /// A folder whose name begins as ours does is not ours.
    @Test func whatLiesBesideOurFolderNeedsARight() async throws {
        let file = place.url.appendingPathComponent("data/exports of mine/export.zip")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("captions.zip"), to: file)
        let phone = Phone(at: place.url)
        phone.files.refuse(file)
        #expect(await error(phone, file) == .notReachable(name: "export.zip"))
        let (folder, link) = (
            file.deletingLastPathComponent(), place.url.appendingPathComponent("l")
        )
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
        #expect(file.lies(in: folder) && file.lies(in: link) && file.lies(in: place.url))
        #expect(link.appendingPathComponent("export.zip").lies(in: folder))
        #expect(!file.lies(in: place.url.appendingPathComponent("data/exports")))
    }

    @Test func aCopyNeedsRoom() async throws {
        let file = try copyOfExport()
        let files = FakeFiles()
        files.keepNoBookmarks()
        files.setFree(64 << 20)
        let phone = Phone(at: place.url, files: files)
        guard case .noRoom(name: "export.zip", let needed, let free) = await error(phone, file)
        else {
            Issue.record("no room")
            return
        }
        #expect(needed > 0 && free == 64 << 20)
        #expect(copies.isEmpty && files.inUse.isEmpty)
    }

    @Test func whatIsInICloudIsFetchedAndToldAsThat() async throws {
        let file = try copyOfExport()
        let phone = Phone(at: place.url)
        phone.files.putInCloud(file)
        #expect(await error(phone, file) == .notDownloaded(name: "export.zip"))
        #expect(phone.files.downloads == [file] && phone.files.inUse.isEmpty)
    }

    @Test func aRightThatIsGoneIsToldAsThat() async throws {
        let file = try copyOfExport()
        let phone = Phone(at: place.url)
        phone.files.refuse(file)
        #expect(await error(phone, file) == .notReachable(name: "export.zip"))
        phone.files.refuse(sample("low.zip"))
        #expect(
            await error(phone, place.url.appendingPathComponent("none.zip"))
                == .notReachable(name: "none.zip"))
        #expect(phone.files.inUse.isEmpty)
    }

    /// The name of a copy of ours is nothing that a person knows.
    @Test func anExportThatIsGoneIsNamedOnce() async throws {
        let file = try copyOfExport()
        let files = FakeFiles()
        files.keepNoBookmarks()
        try await Phone(at: place.url, files: files).add(file)
        let copy = try #require(copies.first)
        try FileManager.default.removeItem(
            at: place.url.appendingPathComponent("data/exports/\(copy)"))
        let home = HomeModel(Phone(at: place.url).services)
        await home.refresh()
        let archive = try #require(home.archives.first)
        #expect(home.name(of: archive) == "export.zip" && !home.isReadable(archive))
        #expect(home.lost.isEmpty)
    }

    /// The right to read it is gone, though the file is still there; and what the catalog does not
    /// list is told as well.
    @Test func whatCannotBeOpenedIsToBeChosenAgain() async throws {
        let file = try copyOfExport()
        try await Phone(at: place.url).add(file)
        let kept = KeptArchives(file: place.url.appendingPathComponent("data/exports/kept.json"))
        try kept.write(kept.all() + [KeptArchive(name: "other.zip", copy: "gone.zip")])
        let files = FakeFiles()
        files.refuse(file)
        let home = HomeModel(Phone(at: place.url, files: files).services)
        await home.refresh()
        let archive = try #require(home.archives.first)
        #expect(archive.reachable && !home.isReadable(archive))
        #expect(home.lost == ["other.zip"])
    }

    @Test func aStoppedReadingLeavesNothing() async throws {
        let phone = Phone(at: place.url)
        let home = HomeModel(phone.services)
        home.add([sample("many.zip")])
        home.stopReading()
        await home.readingEnded()
        #expect(home.trouble == nil && !home.isReading)
        #expect(try await phone.services.keepsake().summary().media == 0)
        #expect(phone.files.inUse.isEmpty)
    }
}
