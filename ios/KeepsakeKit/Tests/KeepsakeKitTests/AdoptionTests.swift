import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What the extension saved by itself, and what became of it before the app is opened.
@MainActor
@Suite(.serialized)
struct AdoptionTests {
    private let place = Place()

    private func started(readWrite: PhotoPermission = .authorized) async throws -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: readWrite)
        let phone = Phone(at: place.url, library: library)
        try await phone.askFakeInstagram()
        await phone.services.start()
        return phone
    }

    /// Answers with what the extension added.
    private func shareOne(_ phone: Phone) async throws -> String {
        let card = phone.card(for: try instagram("link-of-one"))
        await card.save()
        guard case .saved = card.state else { throw NeverHappened() }
        return try #require(phone.library.assets.first).id
    }

    @Test func whatThePersonRemovedInBetweenIsNotSavedAgain() async throws {
        let first = try await started()
        let asset = try await shareOne(first)
        first.library.change(asset) { $0.isTrashed = true }
        let phone = try await started()
        #expect(phone.inbox.notes().isEmpty && phone.services.saves.states.isEmpty)
        // Also "Save all" leaves it alone, and says why.
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 0 && summary.totals.skipped == 1)
        #expect(phone.library.assets.isEmpty)
    }

    @Test func whatThePersonEditedInBetweenIsThereAndStays() async throws {
        let first = try await started()
        let asset = try await shareOne(first)
        first.library.change(asset) { $0.isEdited = true }
        let phone = try await started()
        #expect(phone.inbox.notes().isEmpty && phone.services.inbox.twice.isEmpty)
        let all = try #require(try await phone.saveAll()?.summary).totals
        #expect(all.saved == 0 && all.alreadyThere == 1)
        let run = try #require(try await phone.services.keepsake().saves().last).id
        let report = ReportModel(phone.services, run: run)
        await report.undo()
        #expect(report.undone?.changed.count == 1 && report.undone?.removed == 0)
        #expect(phone.library.assets.map(\.id) == [asset])
    }

    /// Where nobody may look, what was saved before may be gone.
    @Test(arguments: [PhotoPermission.authorized, .denied])
    func whatMayBeThereTwiceIsNotToldAsAFact(readWrite: PhotoPermission) async throws {
        let phone = try await started(readWrite: readWrite)
        let (text, saves) = (try instagram("link-of-one"), phone.services.saves)
        let id = try await saves.start(
            .fromLinks(text: text, slide: nil, phone.services.options))
        await saves.settled(id)
        let saved = try #require(
            try await phone.services.keepsake()
                .mediaPage(filter: MediaFilter(), after: nil, limit: 1).items.first)
        let direct = DirectSave(
            text: text, media: saved.item.id, bytes: 1, crc32: 1, begun: .distantPast,
            asset: phone.library.take(Data("a picture".utf8)))
        try phone.inbox.leave(ShareNote(.saved(direct)))
        await phone.services.becomeActive()
        let isSeen = readWrite == .authorized
        #expect(phone.services.inbox.twice == [SavedTwice(link: text, isSeen: isSeen)])
    }
}
