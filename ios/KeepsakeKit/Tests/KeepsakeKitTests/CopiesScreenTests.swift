import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What *Copies* tells of a look: its numbers, with what the person answered since.
@MainActor
@Suite(.serialized)
struct CopiesScreenTests {
    private let place = Place()

    /// A phone with pictures of its own that are so small that the core asks about them.
    private func phone() async throws -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: .authorized)
        let phone = Phone(at: place.url, library: library)
        try await phone.add(sample("low.zip"))
        library.take(all: try await phone.pictures().map(\.picture))
        return phone
    }

    @Test func aLookThatEndsShowsWhatItFound() async throws {
        let phone = try await phone()
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        #expect(copies.numbers == nil && copies.pairs.isEmpty && copies.look.found == nil)
        phone.services.looks.look()
        await phone.services.looks.settled()
        // By that the screen knows that there is more to show.
        let found = try #require(copies.look.found)
        await copies.refresh()
        #expect(copies.pairs.count == Int(found.ask) && found.ask > 1)
        #expect(copies.numbers?.new == found.new && copies.numbers?.ask == found.ask)
    }

    /// One tap too many is taken back; what is for all says for how many.
    @Test func anAnswerIsTakenBack() async throws {
        let phone = try await phone()
        phone.services.looks.look()
        await phone.services.looks.settled()
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        let (pairs, ask) = (copies.pairs, try #require(copies.numbers).ask)
        let first = try #require(pairs.first)
        let alike = pairs.filter { Set($0.copy.cues) == Set(first.copy.cues) }
        #expect(copies.count(like: first) == UInt64(alike.count))
        let keepsake = try await phone.services.keepsake()
        for same in [true, false] {
            await copies.answer(first, same: same)
            #expect(copies.answered == [first.copy] && !copies.pairs.contains(first))
            #expect(copies.numbers?.ask == ask - 1)
            await copies.takeBack()
            #expect(copies.answered.isEmpty && copies.pairs.map(\.id) == pairs.map(\.id))
            #expect(try await keepsake.copyOf(media: first.id)?.verdict == .ask)
            #expect(copies.numbers?.ask == ask)
        }
        // All of them, and back.
        await copies.answerAll(like: first, same: true)
        #expect(copies.answered.count == alike.count && copies.count(like: first) == 1)
        await copies.takeBack()
        #expect(copies.pairs.map(\.id) == pairs.map(\.id) && copies.numbers?.ask == ask)
        await copies.answer(first, same: true)
        #expect(try await keepsake.copyOf(media: first.id)?.verdict == .alreadyThere)
        #expect(copies.trouble == nil)
    }

    /// What nobody looked at is not new, for all that is known; and no answer leaves an old number.
    @Test func inAnotherProcessOnlyWhatIsKnownIsTold() async throws {
        let phone = try await phone()
        phone.services.looks.look()
        await phone.services.looks.settled()
        let found = try #require(phone.services.looks.state.found)
        let next = Phone(at: place.url)
        let copies = CopiesModel(next.services)
        await copies.refresh()
        #expect(
            copies.numbers == .init(new: nil, alreadyThere: found.alreadyThere, ask: found.ask))
        for copy in try await next.services.keepsake().everyCopy() {
            await copies.answer(.init(copy: copy, item: nil, asset: nil), same: false)
        }
        #expect(copies.trouble == nil)
        #expect(copies.numbers?.alreadyThere ?? 0 == 0 && copies.numbers?.ask ?? 0 == 0)
        await next.services.looks.forget()
        await copies.refresh()
        #expect(copies.numbers == nil && copies.pairs.isEmpty)
    }
}
