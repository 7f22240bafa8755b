import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The list of exports on disk: what stands in it is not lost where it cannot be read or written.
@MainActor
@Suite(.serialized)
struct KeptArchivesTests {
    private let place = Place()

    private var exports: URL { place.url.appendingPathComponent("data/exports") }
    private var list: URL { exports.appendingPathComponent("kept.json") }

    private var copies: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: exports.path)) ?? []
        return all.filter { $0.hasSuffix(".zip") }
    }

    private func export(_ name: String) throws -> URL {
        let file = place.url.appendingPathComponent("Files/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample(name), to: file)
        return file
    }

    private func lending() -> Phone {
        let files = FakeFiles()
        files.keepNoBookmarks()
        return Phone(at: place.url, files: files)
    }

    /// Bookmarks stand nowhere else.
    @Test func aListThatCannotBeReadIsLeftAsItIs() async throws {
        let file = try export("captions.zip")
        try await lending().add(try export("low.zip"))
        try await Phone(at: place.url).add(file)
        let written = try Data(contentsOf: list)
        let unreadable = Data("[".utf8) + written
        try unreadable.write(to: list)
        let phone = Phone(at: place.url)
        let home = HomeModel(phone.services)
        await home.refresh()
        try await phone.add(try export("many.zip"))
        #expect(try Data(contentsOf: list) == unreadable)
        // Read again, it is as it was, with what came meanwhile.
        try written.write(to: list)
        try await phone.add(try export("showcase.zip"))
        let kept = try KeptArchives(file: list).all()
        #expect(kept.filter { $0.bookmark != nil }.count == 3 && copies.count == 1)
        #expect(kept.filter { $0.copy != nil }.count == 1)
        #expect(Set(kept.compactMap(\.archive)).count == 4)
        let next = Phone(at: place.url)
        let later = HomeModel(next.services)
        await later.refresh()
        #expect(later.archives.count == 4 && later.unreadable.isEmpty)
        #expect(next.files.inUse[file] == 1)
    }

    /// Forgotten is forgotten, also where that cannot be written down: gigabytes are not kept that
    /// nobody sees.
    @Test func aCopyIsRemovedAlsoWhereTheListCannotBeWritten() async throws {
        try FileManager.default.createDirectory(at: list, withIntermediateDirectories: true)
        let phone = lending()
        try await phone.add(try export("captions.zip"))
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(copies.count == 1)
        await home.forget(try #require(home.archives.first))
        #expect(copies.isEmpty && home.archives.isEmpty && home.trouble == nil)
    }

    /// The core could not say which they are when they were read.
    @Test(arguments: [true, false])
    func whatHasNoNumberIsFoundInTheCatalog(isCopied: Bool) async throws {
        let phone = isCopied ? lending() : Phone(at: place.url)
        try await phone.add(try export("captions.zip"))
        let kept = KeptArchives(file: list)
        let before = try kept.all()
        #expect(before.count == 1 && before[0].archive != nil)
        var without = before
        without[0].archive = nil
        try kept.write(without)
        let home = HomeModel(Phone(at: place.url).services)
        await home.refresh()
        #expect(try kept.all() == before && home.unreadable.isEmpty)
    }
}
