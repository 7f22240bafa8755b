import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What another app shares, from the card to the app that finds the note.
@MainActor
@Suite(.serialized)
struct ShareTests {
    private let place = Place()

    private var inbox: ShareInbox {
        ShareInbox(folder: place.url.appendingPathComponent("group/inbox"))
    }

    @Test func whatIsShared() throws {
        let link = "https://www.instagram.com/p/DEfghIJklmn/"
        let url = try #require(URL(string: link))
        #expect(Shared([.url(url)]) == .links(link))
        #expect(Shared([.text("Look: \(link)")]) == .links("Look: \(link)"))
        let file = URL(fileURLWithPath: "/export.zip")
        #expect(Shared([.url(url), .file(file)]) == .files([file], notTaken: []))
        #expect(Shared([.text(" ")]) == .nothing(.empty))
        #expect(Shared([.text("nothing here")]) == .nothing(.noLink))
        let other = Shared([.text("https://instagram.com.example.org/p/A/")])
        guard case .nothing(.lookAlike(let host)) = other else {
            Issue.record("a look-alike: \(other)")
            return
        }
        #expect(host.contains("example.org"))
    }

    @Test func aSharedLinkIsSavedOnce() async throws {
        let instagram = place.url.appendingPathComponent("group")
        try FileManager.default.createDirectory(at: instagram, withIntermediateDirectories: true)
        let server = sample("instagram")
        let text = { (name: String) in
            try String(contentsOf: server.appendingPathComponent(name), encoding: .utf8)
        }
        let card = ShareCardModel(.links(try text("link")), inbox: inbox)
        guard case .post(let post) = card.state else {
            Issue.record("a post: \(card.state)")
            return
        }
        #expect(post.kind == .post)
        await card.save()
        #expect(card.state == .leftForApp)
        let note = try #require(inbox.notes().first)

        let phone = Phone(at: place.url)
        let keepsake = try await phone.services.keepsake()
        try keepsake.askInstead(address: try text("address"), rootPem: try text("root.pem"))
        await phone.services.start()
        #expect(inbox.notes().isEmpty)
        // The note comes back, as if the app had been ended before it was removed.
        try inbox.leave(note)
        await phone.services.becomeActive()
        let id = "note-\(note.id)"
        #expect(phone.services.saves.states.keys.sorted() == [id])
        await phone.services.saves.settled(id)
        guard case .linksDone(let summary) = phone.services.saves.states[id] else {
            Issue.record("over: \(String(describing: phone.services.saves.states[id]))")
            return
        }
        #expect(summary.save?.totals.saved == 3)
        #expect(phone.library.assets.count == 3)
    }

    /// Otherwise a post that its page shows in part would be told as saved.
    @Test func aPostOfWhichSlidesAreMissingIsTold() {
        let whole = LinkOutcome(
            canonical: "a", media: 3, items: [1, 2, 3], leftOut: 0, refusal: nil)
        let part = LinkOutcome(
            canonical: "b", media: 2, items: [4, 5], leftOut: 2, slidesLeftOut: [3, 4], refusal: nil
        )
        let none = LinkOutcome(
            canonical: "c", media: 0, items: [], leftOut: 1,
            refusal: .NotUsable(why: .link(refusal: .notFound), reason: ""))
        let state = SaveState.linksDone(LinkSummary(links: [whole, part, none], save: nil))
        #expect(state.incomplete == [part])
        #expect(state.refused == [none])
        #expect(SaveState.waiting.incomplete.isEmpty)
    }

    /// What cannot be moved is no reason to say that nothing was shared.
    @Test func aFileThatCannotBeTakenOverIsNamed() async throws {
        try FileManager.default.createDirectory(at: place.url, withIntermediateDirectories: true)
        let file = place.url.appendingPathComponent("export.zip")
        try Data().write(to: file)
        let noFolder = place.url.appendingPathComponent("none")
        try Data().write(to: noFolder)
        let lost = SharedPart.taking(file, into: noFolder)
        #expect(lost == .notTaken(name: "export.zip"))
        #expect(FileManager.default.fileExists(atPath: file.path))
        #expect(Shared([lost]) == .nothing(.notTaken(["export.zip"])))
        #expect(Shared([.notTaken(name: nil)]) == .nothing(.notTaken([])))
        let taken = SharedPart.taking(file, into: place.url)
        guard case .file(let kept) = taken else {
            Issue.record("taken: \(taken)")
            return
        }
        #expect(kept.lastPathComponent == "export.zip")
        #expect(FileManager.default.fileExists(atPath: kept.path))
        // Of several the others are left for the app, and the one is named to the end.
        let both = Shared([taken, lost])
        #expect(both == .files([kept], notTaken: ["export.zip"]))
        let card = ShareCardModel(both, inbox: inbox)
        #expect(card.state == .files(["export.zip"], notTaken: ["export.zip"]))
        await card.save()
        #expect(card.state == .leftToRead(notTaken: ["export.zip"]))
    }

    @Test func withoutAnAppGroupNothingIsSaidToBeLeft() async throws {
        let link = "https://www.instagram.com/p/DEfghIJklmn/"
        let card = ShareCardModel(.links(link), inbox: ShareInbox(group: nil))
        #expect(card.state == .noWayToApp)
        await card.save()
        #expect(card.state == .noWayToApp)
    }

    @Test func aNoteThatCannotBeWrittenIsNoLackOfRoom() async throws {
        let group = place.url.appendingPathComponent("group")
        try FileManager.default.createDirectory(at: place.url, withIntermediateDirectories: true)
        try Data().write(to: group)
        let link = "https://www.instagram.com/p/DEfghIJklmn/"
        let card = ShareCardModel(.links(link), inbox: ShareInbox(group: group))
        await card.save()
        guard case .failed(let why) = card.state else {
            Issue.record("failed: \(card.state)")
            return
        }
        #expect(why.kind == "TryLater")
    }

    @Test func aSharedExportIsMovedToTheApp() async throws {
        let card = ShareCardModel(.files([sample("captions.zip")], notTaken: []), inbox: inbox)
        await card.save()
        #expect(card.state == .leftToRead(notTaken: []))
        let phone = Phone(at: place.url)
        await phone.services.start()
        await phone.services.inbox.settled()
        #expect(phone.services.inbox.exports.troubles.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path).isEmpty)
        #expect(try #require(try await phone.saveAll()?.summary).totals.failed == 0)
        // Also after the process, and after an update of the app gave its folder another name.
        let other = Place()
        try FileManager.default.moveItem(at: place.url, to: other.url)
        let next = Phone(at: other.url)
        let home = HomeModel(next.services)
        await home.refresh()
        #expect(home.unreadable.isEmpty && home.archives.map(\.reachable) == [true])
    }

    @Test func aMovedFileIsReadThoughTheNoteComesTwice() async throws {
        try inbox.take([sample("captions.zip")])
        guard case .exports(let files) = inbox.notes().first?.what, let name = files.first else {
            Issue.record("no note: \(inbox.notes())")
            return
        }
        // The first process moved the file, and was ended.
        let exports = place.url.appendingPathComponent("data/exports")
        try FileManager.default.createDirectory(at: exports, withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            at: inbox.place(of: name), to: exports.appendingPathComponent(name))
        let phone = Phone(at: place.url)
        await phone.services.start()
        await phone.services.inbox.settled()
        #expect(inbox.notes().isEmpty && phone.services.inbox.exports.troubles.isEmpty)
        #expect(try await phone.services.keepsake().summary().media > 0)
    }

    @Test func whatIsNoExportIsToldOnce() async throws {
        try FileManager.default.createDirectory(
            at: inbox.folder, withIntermediateDirectories: true)
        try Data("no ZIP".utf8).write(to: inbox.place(of: "letter.zip"))
        try inbox.leave(ShareNote(.exports(files: ["letter.zip"])))
        let phone = Phone(at: place.url)
        await phone.services.start()
        await phone.services.inbox.settled()
        let trouble = try #require(phone.services.inbox.exports.troubles.first)
        #expect(trouble.names == ["letter.zip"] && phone.services.inbox.exports.troubles.count == 1)
        guard case .core(.NotUsable) = trouble.why else {
            Issue.record("why: \(trouble.why)")
            return
        }
        #expect(inbox.notes().isEmpty)
        let exports = place.url.appendingPathComponent("data/exports")
        let left = (try? FileManager.default.contentsOfDirectory(atPath: exports.path)) ?? []
        #expect(left.filter { $0.hasSuffix(".zip") }.isEmpty)
    }

    /// What was handed over is called as the person knows it, and nothing of it is left.
    @Test func aTakenFileKeepsItsName() async throws {
        let lent = place.url.appendingPathComponent("lent/captions.zip")
        try FileManager.default.createDirectory(
            at: lent.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("captions.zip"), to: lent)
        try inbox.take([lent])
        #expect(!FileManager.default.fileExists(atPath: lent.path))
        #expect(FileManager.default.fileExists(atPath: sample("captions.zip").path))
        let phone = Phone(at: place.url)
        let home = HomeModel(phone.services)
        let following = Task { await home.follow() }
        await phone.services.start()
        try await until { !home.archives.isEmpty }
        following.cancel()
        #expect(home.archives.map(home.name(of:)) == ["captions.zip"])
    }

    @Test func ofFilesThatCannotAllBeTakenNoneIs() throws {
        let none = place.url.appendingPathComponent("none.zip")
        #expect(throws: (any Error).self) { try inbox.take([sample("captions.zip"), none]) }
        #expect(inbox.notes().isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: inbox.folder.path).isEmpty)
    }

    @Test func aLinkThatLeadsToNoPostSaysSoBeforeAnythingIsSaved() throws {
        let story = "https://www.instagram.com/stories/ida.example/123/"
        let post = "https://www.instagram.com/p/DeBJRyaDIyP/"
        let state = { (text: String) in ShareCardModel(.links(text), inbox: inbox).state }
        guard case .refused = state(story) else {
            Issue.record("refused: \(state(story))")
            return
        }
        guard case .post(let link) = state("\(story) \(post)") else {
            Issue.record("post: \(state(post))")
            return
        }
        #expect(link.refusal == nil)
    }

    @Test func halfANoteAndAForeignPathDoNoHarm() async throws {
        try FileManager.default.createDirectory(
            at: inbox.folder, withIntermediateDirectories: true)
        try Data("{\"id\":".utf8).write(to: inbox.folder.appendingPathComponent("x.note"))
        #expect(inbox.notes().isEmpty)
        #expect(
            inbox.place(of: "../../data/catalog") == inbox.folder.appendingPathComponent("catalog"))
    }
}
