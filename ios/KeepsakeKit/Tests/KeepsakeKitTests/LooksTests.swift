import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// When a look for copies begins, and what the system is asked for it.
@MainActor
@Suite(.serialized)
struct LooksTests {
    private let place = Place()

    private func phone() async throws -> Phone {
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        try await phone.fill()
        return phone
    }

    private func choose(_ copies: Bool, _ settings: SettingsModel) async {
        var choices = settings.choices
        choices.copies = copies
        await settings.choose(choices)
    }

    /// What the system shows says what goes on; time behind other apps is for who tapped.
    @Test func timeIsAskedForWhereThePersonTappedAlone() async throws {
        let phone = try await phone()
        await choose(true, SettingsModel(phone.services))
        try await until { phone.library.counted.pictures > 50 }
        #expect(phone.background.works.values.map(\.title) == [.copiesLooking])
        phone.background.expireAll()
        await phone.services.looks.settled()
        #expect(phone.services.looks.state == .paused)
        // In front again, it goes on by itself.
        await phone.services.becomeActive()
        await phone.services.looks.settled()
        #expect(phone.services.looks.state.found != nil)
        #expect(phone.background.begun.count == 1)
    }

    @Test func offAndAtOnceOnLooksAgain() async throws {
        let phone = try await phone()
        let settings = SettingsModel(phone.services)
        await choose(true, settings)
        try await until { phone.library.counted.pictures > 0 }
        await choose(false, settings)
        #expect(phone.services.looks.isLooking)
        await choose(true, settings)
        await phone.services.looks.settled()
        #expect(settings.look.found?.assets == 210)
        // Off for good, none follows.
        settings.lookAgain()
        await choose(false, settings)
        await phone.services.looks.settled()
        #expect(settings.look == .none && phone.background.begun.count == 3)
    }
}
