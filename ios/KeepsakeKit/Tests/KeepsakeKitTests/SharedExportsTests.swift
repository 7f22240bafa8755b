import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// An export that was shared is read beside everything else.
@MainActor
@Suite(.serialized)
struct SharedExportsTests {
    private let place = Place()

    private var inbox: ShareInbox {
        ShareInbox(folder: place.url.appendingPathComponent("group/inbox"))
    }

    /// A phone whose readings last until they are fed.
    private func held() async throws -> (Phone, HeldKeepsake) {
        let phone = Phone(at: place.url, core: HeldKeepsake.init)
        let core = try #require(try await phone.services.keepsake() as? HeldKeepsake)
        try core.askInstead(address: try instagram("address"), rootPem: try instagram("root.pem"))
        return (phone, core)
    }

    private func shareLink(_ name: String) throws -> String {
        let note = ShareNote(.link(text: try instagram(name), slide: nil))
        try inbox.leave(note)
        return "note-\(note.id)"
    }

    /// What an extension saved by itself.
    private func shareSaved() throws {
        let direct = DirectSave(
            text: try instagram("link-of-one"), media: 1, bytes: 1, crc32: 1, begun: Date(),
            asset: "none")
        try inbox.leave(ShareNote(.saved(direct)))
    }

    /// What is dropped on *Home* lies where nothing is kept: it is taken over, and read as what was
    /// shared.
    @Test func whatIsDroppedIsTakenAndRead() async throws {
        let phone = Phone(at: place.url)
        await phone.services.start()
        let home = HomeModel(phone.services)
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString)/captions.zip")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        try FileManager.default.copyItem(at: sample("captions.zip"), to: file)
        phone.files.refuse(file)
        home.drop([])
        #expect(!home.isReading)
        home.drop([file])
        #expect(home.isReading && !FileManager.default.fileExists(atPath: file.path))
        await phone.services.inbox.settled()
        await home.refresh()
        #expect(home.archives.map { home.name(of: $0) } == ["captions.zip"])
        #expect(home.trouble == nil && home.fileTrouble == nil && inbox.notes().isEmpty)
        home.drop([file])
        #expect(home.trouble != nil)
    }

    @Test func aLinkWaitsForNoReading() async throws {
        let (phone, core) = try await held()
        let (services, saves) = (phone.services, phone.services.saves)
        try inbox.take([sample("captions.zip")])
        let first = try shareLink("link")
        await services.start()
        #expect(services.inbox.exports.isReading && saves.states.keys.sorted() == [first])
        // Shared while it is read.
        let second = try shareLink("link-of-one")
        await services.becomeActive()
        #expect(services.inbox.exports.isReading)
        #expect(saves.states.keys.sorted() == [first, second].sorted())
        #expect(inbox.notes().count == 1)
        try await core.feed(sample("captions.zip"))
        await services.inbox.settled()
        await saves.allSettled()
        #expect(try await core.archives().count == 1)
        #expect(inbox.notes().isEmpty)
        #expect(services.inbox.exports.troubles.isEmpty)
        #expect(phone.library.assets.count == 4)
    }

    /// Otherwise it would wait until the app comes to the front once more.
    @Test func whatComesWhileNotesAreCarriedOutIsCarriedOutAfterThem() async throws {
        let (phone, core) = try await held()
        let services = phone.services
        try shareSaved()
        let starting = Task { await services.start() }
        try await until { core.adoptionsAsked > 0 }
        let link = try shareLink("link")
        try inbox.take([sample("captions.zip")])
        await services.becomeActive()
        #expect(services.saves.states.keys.sorted() == [link])
        core.letAdopt()
        await starting.value
        #expect(services.inbox.exports.isReading)
        try await core.feed(sample("captions.zip"))
        await services.inbox.settled()
        await services.saves.allSettled()
        #expect(try await core.archives().count == 1)
        #expect(phone.library.assets.count >= 3)
    }

    /// What ends meanwhile is not told by the system, and what is woken for downloads goes on.
    @Test func theAppIsInFrontWhateverItHasToDoFirst() async throws {
        let (phone, core) = try await held()
        try shareSaved()
        let coming = Task { await phone.services.becomeActive() }
        try await until { core.adoptionsAsked > 0 }
        #expect(phone.services.isInFront)
        phone.services.leaveFront()
        core.letAdopt()
        await coming.value
        #expect(!phone.services.isInFront)
        await phone.services.saves.allSettled()
    }

    /// *Home* stands there when the reading begins.
    @Test func homeShowsAReadingThatWasSharedAndStopsIt() async throws {
        let (phone, core) = try await held()
        let home = HomeModel(phone.services)
        let following = Task { await home.follow() }
        defer { following.cancel() }
        try await until { home.summary != nil }
        #expect(!home.isReading)
        try inbox.take([sample("captions.zip")])
        await phone.services.becomeActive()
        #expect(home.isReading)
        let bytes = try Data(contentsOf: sample("captions.zip"))
        try core.pipe.fileHandleForWriting.write(contentsOf: bytes.prefix(4_096))
        try await until { home.reading?.copied ?? 0 > 0 }
        home.stopReading()
        try await until { !home.isReading }
        // Nobody wants it any more: it is not read with the next look, and nothing of it is kept.
        await phone.services.becomeActive()
        #expect(!home.isReading && home.reading == nil && home.trouble == nil)
        #expect(inbox.notes().isEmpty && phone.services.inbox.exports.troubles.isEmpty)
        let exports = place.url.appendingPathComponent("data/exports").path
        let left = (try? FileManager.default.contentsOfDirectory(atPath: exports)) ?? []
        #expect(left.filter { $0.hasSuffix(".zip") }.isEmpty)
        #expect(try await core.archives().isEmpty)
    }

    /// What the person chose while it went on is begun, and can be stopped alone.
    @Test func stopEndsTheReadingThatIsShownAndNoneThatWasShared() async throws {
        let (phone, core) = try await held()
        let home = HomeModel(phone.services)
        try inbox.take([sample("captions.zip")])
        await phone.services.becomeActive()
        #expect(home.isReading)
        home.add([sample("low.zip")])
        home.stopReading()
        await home.readingEnded()
        #expect(home.isReading && home.trouble == nil)
        try await core.feed(sample("captions.zip"))
        await phone.services.inbox.settled()
        #expect(!home.isReading && phone.services.inbox.exports.troubles.isEmpty)
        #expect(try await core.archives().count == 1)
    }

    @Test func whatIsStoppedIsNoTroubleAnyMore() async throws {
        let (phone, core) = try await held()
        let tried = Counter()
        let exports = SharedExports(
            keepsake: {
                if tried.up() == 1 { throw KeepError.said(.noSpace, "full") }
                return core
            }, archives: phone.services.archives)
        try inbox.take([sample("captions.zip")])
        let note = try #require(inbox.notes().first)
        exports.begin(note, of: inbox)
        await exports.settled()
        #expect(exports.troubles.map(\.id) == [note.id])
        exports.tryAgain()
        exports.begin(note, of: inbox)
        try await until { core.readingGoingOn() != nil }
        exports.stop()
        await exports.settled()
        #expect(exports.troubles.isEmpty && inbox.notes().isEmpty)
    }
}
