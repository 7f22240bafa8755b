import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// After a single post: "saved to 3 May 2019", *View*, *Put at today*.
@MainActor
@Suite(.serialized)
struct SavedPostTests {
    private let place = Place()
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    /// A photo whose day is known, saved as *Post* does, and what *Saving* shows of it then.
    private func saved(_ phone: Phone, atToday: Bool = false) async throws -> SavedPostModel {
        let keepsake = try await phone.services.keepsake()
        let filter = MediaFilter(kinds: [.post], found: true, mediaType: .photo, leftOut: false)
        let page = try await keepsake.mediaPage(filter: filter, after: nil, limit: 50)
        let item = try #require(page.items.first { $0.item.published.precision == .second }).item
        let post = PostModel(phone.services, media: item.id)
        #expect(await post.save(item, atToday: atToday))
        await phone.services.saves.settled(Saves.fromExports)
        let saving = SavingModel(phone.services)
        await saving.refresh()
        #expect(saving.ofOnePost == [item.id])
        let model = SavedPostModel(phone.services, items: saving.ofOnePost)
        await model.refresh()
        return model
    }

    private func published(_ phone: Phone) throws -> Date {
        try #require(phone.library.assets.first?.created)
    }

    @Test func itIsSavedToItsDayAndPutAtTodayWithoutASecondCopy() async throws {
        let phone = try await place.phone()
        let model = try await saved(phone)
        let day = try published(phone)
        #expect(model.place == .day(day) && !model.isAtToday)
        await model.putAtToday(now: now)
        #expect(model.isAtToday && model.place == .day(now) && model.trouble == nil)
        #expect(phone.library.assets.map(\.created) == [now])
        // Another screen sees it there, too; a save of all leaves it there, and adds it no more.
        let other = SavedPostModel(phone.services, items: [try await onlyMedia(phone)])
        await other.refresh()
        #expect(other.place == .day(now))
        let before = phone.library.assets[0].id
        try await phone.saveAll()
        let mine = phone.library.assets.filter { $0.id == before }
        #expect(mine.map(\.created) == [now])
        let names = phone.library.assets.map(\.name)
        #expect(names.count > 1 && Set(names).count == names.count)
    }

    private func onlyMedia(_ phone: Phone) async throws -> Int64 {
        let keepsake = try await phone.services.keepsake()
        let run = try #require(try await keepsake.saves().first).id
        let lines = try await keepsake.savePage(run: run, only: .saved, after: 0, limit: 2)
        return try #require(lines.first).media
    }

    /// With add-only no date can be changed: that is said, and nothing is done instead.
    @Test func withAddOnlyItStaysAndSaysSo() async throws {
        let phone = try await place.phone(readWrite: .notDetermined)
        phone.library.willAnswer(.denied, for: .readWrite)
        let model = try await saved(phone)
        let day = try published(phone)
        #expect(model.place == .day(day))
        #expect(phone.library.questions.isEmpty && phone.library.counted.reads == 0)
        let changes = phone.library.counted.changes
        await model.putAtToday(now: now)
        #expect(phone.library.questions == [.readWrite])
        #expect(model.refused == .onlyAdding && !model.isAtToday && model.trouble == nil)
        #expect(model.place == .day(day) && phone.library.assets.map(\.created) == [day])
        #expect(phone.library.counted.changes == changes)
        // Allowed afterwards, it works.
        phone.library.set(.authorized, for: .readWrite)
        await model.putAtToday(now: now)
        #expect(model.refused == nil && model.isAtToday)
    }

    /// The choice before the save needs no more than adding.
    @Test func savedAtTodayWithAddOnly() async throws {
        let phone = try await place.phone(readWrite: .denied)
        let began = Date()
        let model = try await saved(phone, atToday: true)
        let created = try published(phone)
        #expect(created > began.addingTimeInterval(-2) && created < Date())
        guard case .day(let day) = model.place else {
            Issue.record("a day: \(String(describing: model.place))")
            return
        }
        #expect(abs(day.timeIntervalSince(created)) < 5)
        #expect(phone.library.questions.isEmpty && phone.library.counted.reads == 0)
        let keepsake = try await phone.services.keepsake()
        let run = try #require(try await keepsake.saves().first)
        #expect(run.options?.date == .now)
        let line = try await keepsake.savePage(run: run.id, only: .saved, after: 0, limit: 1)
        #expect(line.first?.reasons.contains(.datedAtSave) == true)
        // For this save alone.
        #expect(phone.services.settings.choices.date == .published)
    }

    @Test func ofChosenPhotosOnlyWhatIsShownIsMoved() async throws {
        let phone = try await place.phone(readWrite: .limited)
        let model = try await saved(phone)
        let asset = try #require(phone.library.assets.first)
        await model.putAtToday(now: now)
        #expect(model.refused == .onlyAdding && !model.isAtToday)
        #expect(phone.library.assets.map(\.created) == [asset.created])
        phone.library.change(asset.id) { $0.isChosen = true }
        await model.putAtToday(now: now)
        #expect(model.isAtToday && phone.library.assets.map(\.created) == [now])
    }

    @Test func whatIsGoneIsNotSaidToBeAtToday() async throws {
        let phone = try await place.phone()
        let model = try await saved(phone)
        let asset = try #require(phone.library.assets.first)
        phone.library.change(asset.id) { $0.isTrashed = true }
        await model.putAtToday(now: now)
        #expect(model.place == .gone && !model.isAtToday)
        await model.refresh()
        #expect(model.place == .gone)
    }

    @Test func whatTheLibraryRefusesIsTold() async throws {
        let phone = try await place.phone()
        let model = try await saved(phone)
        phone.library.at { step in
            if step == .before { throw PhotoLibraryError(code: 3300) }
        }
        await model.putAtToday(now: now)
        #expect(model.trouble?.kind == "NotUsable" && !model.isAtToday)
    }

    @Test func whatWasTakenBackIsNotSaved() async throws {
        let phone = try await place.phone()
        let model = try await saved(phone)
        let report = ReportModel(phone.services, run: try #require(SavingModel(phone.services).run))
        await report.undo()
        await model.refresh()
        #expect(model.place == .notSaved)
    }

    @Test func theDayOfTheCameraIsNotMadeUp() async throws {
        let phone = try await place.phone(readWrite: .denied)
        var choices = Choices()
        choices.date = .original
        phone.services.settings.choose(choices)
        #expect(try await saved(phone).place == .unknown)
    }

    @Test func viewOpensPhotosOrSaysThatItDoesNot() async throws {
        let model = SavedPostModel(try await place.phone().services, items: [])
        var opened: [String] = []
        await model.view { address in
            opened.append(address.absoluteString)
            return true
        }
        #expect(opened == ["photos-redirect://"] && !model.cannotView)
        await model.view { _ in false }
        #expect(model.cannotView)
    }

    @Test func allSlidesOfASharedPostGoToTodayInTheirOrder() async throws {
        let phone = Phone(at: place.url)
        try await phone.askFakeInstagram()
        let link = try instagram("link")
        let id = try await phone.services.saves.start(
            .fromLinks(text: link, slide: nil, phone.services.options))
        await phone.services.saves.settled(id)
        let saving = SavingModel(phone.services, id: id)
        await saving.refresh()
        #expect(saving.ofOnePost.count == 3)
        let model = SavedPostModel(phone.services, items: saving.ofOnePost)
        await model.refresh()
        await model.putAtToday(now: now)
        #expect(model.isAtToday)
        let dates = phone.library.assets.compactMap(\.created)
        #expect(dates == dates.sorted() && Set(dates).count == 3 && dates.first == now)
    }
}
