import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// *Save* was tapped in the share sheet: whatever becomes of the extension, the link is saved, and
/// once.
@MainActor
@Suite(.serialized)
struct BegunTests {
    private let place = Place()

    private func phone(grace: TimeInterval = 0) async throws -> Phone {
        let phone = Phone(at: place.url, grace: grace)
        try await phone.askFakeInstagram()
        await phone.services.start()
        return phone
    }

    private func settled(_ phone: Phone) async {
        for id in phone.services.saves.states.keys { await phone.services.saves.settled(id) }
    }

    /// A card of an extension whose pages come when they are let through.
    private func card(on phone: Phone, _ pages: CountedPages) throws -> ShareCardModel {
        pages.card(for: try instagram("link-of-one"), on: phone, at: place.url)
    }

    @Test func aLinkIsSavedThoughTheExtensionIsEndedWhileItLooks() async throws {
        let (first, pages) = (try await phone(), try CountedPages(isHeld: true))
        let card = try card(on: first, pages)
        let saving = Task { await card.save() }
        try await until { pages.asked.now > 0 }
        // From here on nothing is heard of it. Whether it is ended, the app does not know.
        let early = try await phone(grace: 3_600)
        #expect(early.services.saves.states.isEmpty && early.inbox.notes().count == 1)
        let app = try await phone()
        await settled(app)
        #expect(app.library.assets.count == 1 && app.inbox.notes().isEmpty)
        // It lives on after all, and adds nothing beside it.
        pages.letThrough()
        await saving.value
        #expect(card.state == .leftForApp && app.library.assets.count == 1)
        await app.services.becomeActive()
        await settled(app)
        #expect(app.library.assets.count == 1 && app.inbox.notes().isEmpty)
    }

    /// Nobody has to open the app once more.
    @Test func whatTheExtensionWasAtIsLookedForAgain() async throws {
        let app = try await phone(grace: 0.3)
        let link = try instagram("link-of-one")
        try app.inbox.leave(ShareNote(.begun(text: link, at: Date())))
        await app.services.becomeActive()
        #expect(app.services.saves.states.isEmpty)
        try await until { app.library.assets.count == 1 && app.inbox.notes().isEmpty }
        await settled(app)
    }

    /// What is closed in time is not wanted, though the process is ended at once.
    @Test func aCardThatIsClosedLeavesNothingAtOnce() async throws {
        let (app, pages) = (try await phone(), try CountedPages(isHeld: true))
        let card = try card(on: app, pages)
        let saving = Task { await card.save() }
        try await until { pages.asked.now > 0 }
        #expect(app.inbox.notes().count == 1)
        card.cancel()
        #expect(app.inbox.notes().isEmpty)
        pages.letThrough()
        await saving.value
        #expect(card.state == .cancelled && app.library.assets.isEmpty)
    }

    @Test func whatIsSavedDirectlyLeavesOneNote() async throws {
        let (app, pages) = (try await phone(), try CountedPages())
        let card = try card(on: app, pages)
        await card.save()
        let notes = app.inbox.notes()
        guard case .saved = notes.first?.what else {
            Issue.record("a direct save: \(notes)")
            return
        }
        #expect(notes.count == 1 && app.library.assets.count == 1)
    }
}
