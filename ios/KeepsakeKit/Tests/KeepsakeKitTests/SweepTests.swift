import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What a process left that was ended is taken away after a day.
@MainActor
@Suite(.serialized)
struct SweepTests {
    private let place = Place()

    private var inbox: ShareInbox {
        ShareInbox(folder: place.url.appendingPathComponent("group/inbox"))
    }

    @Test func whatNoNoteNamesIsTakenAwayAfterADay() throws {
        try inbox.take([sample("captions.zip")])
        let note = try #require(inbox.notes().first)
        inbox.sweep(olderThan: -1)
        let kept = try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path)
        #expect(kept.count == 2)
        try FileManager.default.removeItem(at: inbox.place(of: "\(note.id).note"))
        inbox.sweep()
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path).count == 1)
        inbox.sweep(olderThan: -1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path).isEmpty)
    }

    /// The extension was ended before its note was there, or before it took its folder away.
    @Test func theFolderOfADirectSaveWithoutANoteIsTakenAwayAfterADay() throws {
        let link = ShareNote.What.link(text: "https://www.instagram.com/p/A/", slide: nil)
        try inbox.leave(ShareNote(id: "told", link))
        // Of another version: nobody here knows what it says.
        try Data("{}".utf8).write(to: inbox.place(of: "later.note"))
        for id in ["told", "later", "lost"] {
            let place = inbox.folder(of: id)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data().write(to: place.appendingPathComponent("handed.json"))
        }
        inbox.sweep()
        #expect(FileManager.default.fileExists(atPath: inbox.folder(of: "lost").path))
        inbox.sweep(olderThan: -1)
        let left = try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path)
        #expect(
            left.sorted() == ["direct-later", "direct-told", "later.note", "told.note"])
    }

    /// A ZIP that was handed over, by a process that was ended before it took it into the inbox.
    @Test func whatWasLentIsTakenAwayAtTheStartAfterADay() async throws {
        let (files, age) = (FileManager.default, TimeInterval(25 * 60 * 60))
        let lent = place.url.appendingPathComponent("export.zip")
        func take() throws -> URL {
            try files.createDirectory(at: place.url, withIntermediateDirectories: true)
            try Data().write(to: lent)
            return try LentFile.take(lent).deletingLastPathComponent()
        }
        let (old, fresh) = (try take(), try take())
        let others = files.temporaryDirectory.appendingPathComponent("not-\(UUID().uuidString)")
        try files.createDirectory(at: others, withIntermediateDirectories: true)
        defer { for place in [fresh, others] { try? files.removeItem(at: place) } }
        for place in [old, others] {
            try files.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: place.path)
        }
        await Phone(at: place.url).services.start()
        try await until { !files.fileExists(atPath: old.path) }
        for place in [fresh, others] { #expect(files.fileExists(atPath: place.path)) }
    }

    @Test func aDropThatNobodyCanTakeLeavesNothing() throws {
        try FileManager.default.createDirectory(at: place.url, withIntermediateDirectories: true)
        let lent = place.url.appendingPathComponent("export.zip")
        try Data().write(to: lent)
        let file = try LentFile.take(lent)
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        let services = Phone(at: place.url).services
        let alone = InboxReader(
            inbox: nil, saves: services.saves, exports: services.inbox.exports, grace: 0
        ) { _ in throw CancellationError() }
        #expect(throws: PickedFileError.self) { try alone.take(dropped: [file]) }
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }
}
