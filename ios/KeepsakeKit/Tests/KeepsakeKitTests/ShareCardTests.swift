import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The card of a post: what its page says, asked for once, and *Save* without waiting for it.
@MainActor
@Suite(.serialized)
struct ShareCardTests {
    private let place = Place()

    private func card(for text: String, on phone: Phone, pages: CountedPages) -> ShareCardModel {
        pages.card(for: text, on: phone, at: place.url)
    }

    /// The app ran once: the extension knows how the person wants posts to be saved.
    private func started() async throws -> Phone {
        let phone = Phone(at: place.url)
        await phone.services.start()
        return phone
    }

    @Test func theCardShowsThePostAndItsPageIsAskedForOnce() async throws {
        let (phone, pages) = (try await started(), try CountedPages())
        let card = card(for: try instagram("link-of-one"), on: phone, pages: pages)
        #expect(card.preview == nil)
        await card.look()
        let preview = try #require(card.preview)
        #expect(preview.owner != nil && preview.caption == "Oats #harvest")
        #expect(preview.media == [.photo] && !card.isLooking && card.notSeen == nil)
        let picture = try #require(preview.picture)
        #expect(FileManager.default.fileExists(atPath: picture))
        // It is nobody else's: where the app reads, there is none.
        #expect(!picture.hasPrefix(place.url.appendingPathComponent("group").path))
        let asked = pages.asked.now
        #expect(asked > 0)
        await card.save()
        guard case .saved = card.state else {
            Issue.record("saved: \(card.state)")
            return
        }
        #expect(pages.asked.now == asked && phone.library.assets.count == 1)
        let group = place.url.appendingPathComponent("group").path
        let notes = try FileManager.default.subpathsOfDirectory(atPath: group)
        #expect(notes.filter { $0.hasSuffix(".jpg") }.isEmpty)
    }

    /// The card is closed while the core is still opened: nobody is asked any more.
    @Test func whatIsGivenUpWhileTheCoreOpensAsksForNoPage() async throws {
        let pages = try CountedPages()
        let session = FakeDownloads(place.url.appendingPathComponent("system")) {
            try await pages.instagram.answer($0)
        }
        let transport = Downloader(
            session: session, pages: pages,
            folder: place.url.appendingPathComponent("extension/downloads"))
        let (opening, held) = (Counter(), AsyncStream.makeStream(of: Void.self))
        let saver = DirectSaver(
            library: FakePhotoLibrary(place.url.appendingPathComponent("photos")),
            folder: place.url.appendingPathComponent("extension")
        ) { data, cache in
            opening.up()
            for await _ in held.stream {}
            return try await Keepsake.open(data: data, cache: cache, transport: transport)
        }
        let link = try instagram("link-of-one")
        let look = Task { try await saver.look(at: link) }
        try await until { opening.now == 1 }
        await saver.stopLooking()
        held.continuation.finish()
        await #expect(throws: CancellationError.self) { try await look.value }
        #expect(pages.asked.now == 0)
        await saver.close()
    }

    @Test func aPostWithSlidesIsShownAndLeftForTheApp() async throws {
        let (phone, pages) = (try await started(), try CountedPages())
        let card = card(for: try instagram("link"), on: phone, pages: pages)
        await card.look()
        #expect(card.preview?.media == [.photo, .video, .photo])
        await card.save()
        #expect(card.state == .leftForApp)
    }

    /// *Save* waits for no card, and what comes late is not asked for once more.
    @Test func aSlowPageKeepsNobodyFromSaving() async throws {
        let (phone, pages) = (try await started(), try CountedPages(isHeld: true))
        let card = card(for: try instagram("link-of-one"), on: phone, pages: pages)
        let patience = Barrier()
        patience.close()
        let looking = Task { await card.look { await patience.pass() } }
        try await until { card.isLooking && pages.asked.now > 0 }
        patience.open()
        try await until { !card.isLooking }
        guard case .post = card.state else {
            Issue.record("a post: \(card.state)")
            return
        }
        #expect(card.preview == nil && card.notSeen == nil)
        let saving = Task { await card.save() }
        try await until { card.state == .saving }
        pages.letThrough()
        await saving.value
        await looking.value
        guard case .saved = card.state else {
            Issue.record("saved: \(card.state)")
            return
        }
        #expect(card.preview != nil && phone.library.assets.count == 1)
    }

    @Test func aCardThatIsClosedWhileItSavesWaitsForNoPage() async throws {
        let (phone, pages) = (try await started(), try CountedPages(isHeld: true))
        defer { pages.letThrough() }
        let card = card(for: try instagram("link-of-one"), on: phone, pages: pages)
        let saving = Task { await card.save() }
        try await until { card.state == .saving && pages.asked.now > 0 }
        card.cancel()
        try await until { card.state == .cancelled }
        await saving.value
        #expect(phone.inbox.notes().isEmpty && phone.library.assets.isEmpty)
    }

    /// It says why, and the app may have better luck.
    @Test func aPageThatCannotBeHadIsToldAndTheLinkIsLeftForTheApp() async throws {
        let (phone, pages) = (try await started(), try CountedPages(isOffline: true))
        let card = card(for: try instagram("link-of-one"), on: phone, pages: pages)
        await card.look()
        #expect(card.preview == nil && card.notSeen != nil && !card.isLooking)
        guard case .post = card.state else {
            Issue.record("a post: \(card.state)")
            return
        }
        let asked = pages.asked.now
        await card.save()
        #expect(card.state == .leftForApp && pages.asked.now == asked)
    }

    /// Otherwise nobody would know why one of two links is not there.
    @Test func whatOnlyLooksLikeALinkIsNamedBesideTheOneThatIsSaved() async throws {
        let (phone, pages) = (try await started(), try CountedPages())
        let link = try instagram("link-of-one")
        let fake = "https://instagram.com.example.org/p/A/"
        let card = card(for: "\(link) \(fake) \(fake)", on: phone, pages: pages)
        #expect(card.lookAlikes == ["instagram.com.example.org"])
        await card.save()
        guard case .saved = card.state else {
            Issue.record("saved: \(card.state)")
            return
        }
        let pasted = LinkModel(phone.services)
        pasted.text = "\(link) \(fake)"
        #expect(pasted.hasLink && pasted.lookAlikes == card.lookAlikes)
        pasted.text = link
        #expect(pasted.lookAlikes.isEmpty)
    }

    /// Nothing of it is left, and the next time it is saved as any other.
    @Test func aCardThatIsOnlyLookedAtLeavesNothing() async throws {
        let (phone, pages) = (try await started(), try CountedPages())
        let link = try instagram("link-of-one")
        let first = card(for: link, on: phone, pages: pages)
        await first.look()
        first.cancel()
        #expect(phone.inbox.notes().isEmpty && phone.library.assets.isEmpty)
        let second = card(for: link, on: phone, pages: pages)
        await second.look()
        await second.save()
        guard case .saved = second.state else {
            Issue.record("saved: \(second.state)")
            return
        }
        #expect(phone.library.assets.count == 1)
    }
}

/// The pages of the server in Instagram's place, counted.
final class CountedPages: PageSession, @unchecked Sendable {
    let instagram: FakeInstagram
    let asked = Counter()
    private let isOffline: Bool
    private let lock = NSLock()
    private var isHeld: Bool

    init(isHeld: Bool = false, isOffline: Bool = false) throws {
        instagram = try FakeInstagram()
        (self.isHeld, self.isOffline) = (isHeld, isOffline)
    }

    func letThrough() { lock.withLock { isHeld = false } }

    /// What an extension in that place, which asks for these pages, shows of a text.
    @MainActor
    func card(for text: String, on phone: Phone, at place: URL) -> ShareCardModel {
        let session = FakeDownloads(place.appendingPathComponent("system")) {
            try await self.instagram.answer($0)
        }
        let transport = Downloader(
            session: session, pages: self,
            folder: place.appendingPathComponent("extension/downloads"))
        let saver = DirectSaver(
            library: phone.library, folder: place.appendingPathComponent("extension")
        ) { try await Keepsake.open(data: $0, cache: $1, transport: transport) }
        return ShareCardModel(.links(text), inbox: phone.inbox, saver: saver)
    }

    func page(_ request: WebRequest) async throws -> WebPage {
        asked.up()
        if isOffline { throw SessionError(code: SessionError.connectionLost) }
        while lock.withLock({ isHeld }) { try await Task.sleep(for: .milliseconds(5)) }
        return try await instagram.page(request)
    }
}
