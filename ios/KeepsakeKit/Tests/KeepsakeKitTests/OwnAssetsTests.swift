import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A look is for what the person had, and what it came to is there as often as it is asked for.
@MainActor
@Suite(.serialized)
struct OwnAssetsTests {
    private let place = Place()

    private func looked(_ phone: Phone) async throws -> LookSummary {
        phone.services.looks.look()
        await phone.services.looks.settled()
        guard case .done(let found) = phone.services.looks.state else {
            Issue.record("done: \(phone.services.looks.state)")
            throw NeverHappened()
        }
        return found
    }

    @Test func whatKeepsakeAddedIsNotFoundAsThePersonsOwn() async throws {
        let phone = try await place.phone()
        let keepsake = try await phone.services.keepsake()
        let pictures = try await phone.pictures()
        let own = phone.library.take(pictures[0].picture)
        let before = try await looked(phone)
        #expect(before.assets == 1 && before.alreadyThere >= 1)
        _ = try await phone.saveAll()
        // The phone shows what was added as it shows all else.
        for (media, picture) in pictures {
            let asset = try #require(try await keepsake.history(media: media).first?.asset)
            phone.library.change(asset) { $0.picture = picture }
        }
        #expect(phone.library.assets.count > 3)
        let after = try await looked(phone)
        #expect(after.assets == 1 && after.gone == 0)
        #expect(after.alreadyThere == before.alreadyThere && after.ask == before.ask)
        #expect(try await keepsake.everyCopy().allSatisfy { $0.asset == own })
    }

    @Test func theNumbersFollowTheAnswersAndWhatWasFoundOutlivesTheProcess() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("low.zip"))
        phone.library.take(all: try await phone.pictures().map(\.picture))
        let found = try await looked(phone)
        #expect(found.ask > 1)
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        let first = try #require(copies.numbers)
        #expect(first.new == found.new && first.ask == found.ask)
        #expect(first.alreadyThere == found.alreadyThere)
        await copies.answer(try #require(copies.pairs.first), same: true)
        await copies.answer(try #require(copies.pairs.first), same: false)
        let answered = CopiesModel.Numbers(
            new: found.new + 1, alreadyThere: first.alreadyThere + 1, ask: first.ask - 2)
        #expect(copies.numbers == answered)
        let next = CopiesModel(Phone(at: place.url).services)
        #expect(next.look == .none)
        await next.refresh()
        // How much was looked at, nobody knows any more.
        #expect(
            next.numbers
                == .init(new: nil, alreadyThere: answered.alreadyThere, ask: answered.ask))
        let never = CopiesModel(Phone(at: Place().url).services)
        await never.refresh()
        #expect(never.numbers == nil)
    }
}
