import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What the person's own library has already, looked for by the real core.
@MainActor
@Suite(.serialized)
struct CopiesTests {
    private let place = Place()

    private func phone(
        readWrite: PhotoPermission = .notDetermined, answer: PhotoPermission = .authorized
    ) async throws -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), readWrite: readWrite)
        library.willAnswer(answer, for: .readWrite)
        let phone = Phone(at: place.url, library: library)
        try await phone.add(sample("showcase.zip"))
        return phone
    }

    private func turnOn(_ phone: Phone) async -> SettingsModel {
        let settings = SettingsModel(phone.services)
        var choices = settings.choices
        choices.copies = true
        await settings.choose(choices)
        await phone.services.looks.settled()
        return settings
    }

    @Test func nothingIsLookedAtUntilItIsWanted() async throws {
        let phone = try await phone()
        await phone.services.start()
        try await phone.saveAll()
        #expect(phone.library.questions.isEmpty && phone.library.counted.looks == 0)
        #expect(!phone.services.settings.choices.copies)
    }

    @Test func whatIsThereIsFoundAndNotAdded() async throws {
        let phone = try await phone()
        let (media, picture) = try #require(try await phone.pictures().first)
        let own = phone.library.take(picture)
        let settings = await turnOn(phone)
        #expect(phone.library.questions == [.readWrite] && settings.refused == nil)
        guard case .done(let found) = settings.look else {
            Issue.record("done: \(settings.look)")
            return
        }
        #expect(found.assets == 1 && found.alreadyThere >= 1)
        #expect(found.media == found.new + found.alreadyThere + found.ask)
        // The plan's three numbers are those of the look.
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        let plan = try #require(catalog.plan)
        let keepsake = try await phone.services.keepsake()
        let without = try await keepsake.plan(
            selection: Selection(), roll: phone.services.roll, options: SaveOptions())
        #expect(plan.alreadyThere == without.alreadyThere + found.alreadyThere)
        #expect(plan.ask == found.ask && plan.planned == without.planned)
        let post = PostModel(phone.services, media: media)
        await post.refresh()
        #expect(post.copies[media]?.asset == own)
        #expect(post.copies[media]?.verdict == .alreadyThere)
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.alreadyThere >= 1 && summary.totals.saved == plan.toSave)
        #expect(try await keepsake.history(media: media).first?.reasons == [.inLibrary(asset: own)])
        // Undo never touches what is the person's own.
        await ReportModel(phone.services, run: summary.run).undo()
        #expect(phone.library.assets.map(\.id) == [own])
    }

    @Test func whatWasDeletedSinceTheLookIsSaved() async throws {
        let phone = try await phone()
        let (media, picture) = try #require(try await phone.pictures().first)
        let own = phone.library.take(picture)
        _ = await turnOn(phone)
        let copy = try await phone.services.keepsake().copyOf(media: media)
        #expect(copy?.asset == own)
        try await phone.library.performChanges { $0.delete(assets: [own]) }
        let saved = try await phone.saveAll()?.summary
        let history = try await phone.services.keepsake().history(media: media)
        #expect(history.first?.run == saved?.run && history.first?.outcome == .saved)
    }

    /// Edited, it may show something else; also where only chosen photos are seen. The date of the
    /// last change alone says nothing of what nobody edited: it is that of a favourite, too.
    @Test(arguments: [PhotoPermission.authorized, .limited])
    func whatWasChangedSinceTheLookIsSaved(_ answer: PhotoPermission) async throws {
        let phone = try await phone(answer: answer)
        let all = try await phone.pictures()
        try #require(all.count > 2)
        let still = phone.library.take(all[0].picture, isChosen: true)
        let edited = phone.library.take(all[1].picture, isChosen: true)
        let again = phone.library.take(all[2].picture, isChosen: true)
        phone.library.change(again) { $0.isEdited = true }
        _ = await turnOn(phone)
        let keepsake = try await phone.services.keepsake()
        for (own, picture) in zip([still, edited, again], all) {
            #expect(try await keepsake.copyOf(media: picture.media)?.asset == own)
        }
        phone.library.change(still) { $0.changed += 1 }
        phone.library.change(edited) { ($0.isEdited, $0.changed) = (true, $0.changed + 1) }
        phone.library.change(again) { $0.changed += 1 }
        try await phone.saveAll()
        let kept = try await keepsake.history(media: all[0].media)
        #expect(kept.first?.reasons == [.inLibrary(asset: still)])
        for picture in all[1...2] {
            let saved = try await keepsake.history(media: picture.media)
            #expect(saved.first?.outcome == .saved)
        }
    }

    @Test func chosenPhotosAreEnoughAndNoMoreIsSeen() async throws {
        let phone = try await phone(answer: .limited)
        let all = try await phone.pictures()
        _ = phone.library.take(all[0].picture, isChosen: true)
        _ = phone.library.take(all[1].picture)
        let settings = await turnOn(phone)
        #expect(settings.looking == .chosen && settings.choices.copies)
        guard case .done(let found) = settings.look else {
            Issue.record("done: \(settings.look)")
            return
        }
        #expect(found.assets == 1)
    }

    /// Deleted, or only not chosen any more: nobody can tell, and nothing is said to be there.
    @Test func whatIsNotChosenAnyMoreIsSaved() async throws {
        let phone = try await phone(answer: .limited)
        let all = try await phone.pictures()
        let still = phone.library.take(all[0].picture, isChosen: true)
        let once = phone.library.take(all[1].picture, isChosen: true)
        _ = await turnOn(phone)
        let keepsake = try await phone.services.keepsake()
        #expect(try await keepsake.copyOf(media: all[1].media)?.asset == once)
        phone.library.change(once) { $0.isChosen = false }
        try await phone.saveAll()
        let kept = try await keepsake.history(media: all[0].media)
        #expect(kept.first?.reasons == [.inLibrary(asset: still)])
        let saved = try await keepsake.history(media: all[1].media)
        #expect(saved.first?.outcome == .saved)
    }

    @Test func noToReadingKeepsItOff() async throws {
        let phone = try await phone(answer: .denied)
        let settings = await turnOn(phone)
        #expect(settings.refusedToLook == .denied && settings.refused == nil)
        #expect(!settings.choices.copies)
        #expect(phone.library.counted.looks == 0 && settings.look == .none)
    }

    @Test func aLookThatExpiresGoesOnWhereItWas() async throws {
        let phone = try await phone(readWrite: .authorized)
        let (_, picture) = try #require(try await phone.pictures().first)
        phone.library.take(all: Array(repeating: picture, count: 250))
        var choices = Choices()
        choices.copies = true
        phone.services.settings.choose(choices)
        phone.services.looks.look()
        try await until { phone.library.counted.pictures > 50 }
        phone.background.expireAll()
        await phone.services.looks.settled()
        #expect(phone.services.looks.state == .paused)
        let seen = phone.library.counted.pictures
        // Another process: what was seen is not looked at again.
        let next = Phone(at: place.url)
        await next.services.start()
        await next.services.looks.settled()
        guard case .done(let found) = next.services.looks.state else {
            Issue.record("done: \(next.services.looks.state)")
            return
        }
        #expect(found.assets == 250 && found.alreadyThere + found.ask >= 1)
        #expect(next.library.counted.pictures <= 250 - seen + 200)
        // Once over, nothing of it begins by itself.
        let third = Phone(at: place.url)
        await third.services.start()
        #expect(third.services.looks.state == .none)
    }

    /// What an export brings is looked for without being asked once more; not where it is not
    /// wanted.
    @Test func anExportThatIsReadIsLookedThrough() async throws {
        let phone = try await phone()
        #expect(phone.services.looks.state == .none && phone.library.counted.looks == 0)
        let settings = await turnOn(phone)
        guard case .done(let before) = settings.look else {
            Issue.record("done: \(settings.look)")
            return
        }
        try await phone.add(sample("low.zip"))
        await phone.services.looks.settled()
        guard case .done(let after) = settings.look else {
            Issue.record("done: \(settings.look)")
            return
        }
        #expect(after.media > before.media)
    }

    @Test func aPermissionThatIsTakenBackIsToldAndNothingIsGone() async throws {
        let phone = try await phone()
        let (media, picture) = try #require(try await phone.pictures().first)
        _ = phone.library.take(picture)
        let settings = await turnOn(phone)
        phone.library.set(.denied, for: .readWrite)
        settings.lookAgain()
        await phone.services.looks.settled()
        guard case .failed(let why) = settings.look else {
            Issue.record("failed: \(settings.look)")
            return
        }
        #expect(why.isAboutPermission)
        let keepsake = try await phone.services.keepsake()
        #expect(try await keepsake.copyOf(media: media) != nil)
        await settings.forgetLibrary()
        #expect(try await keepsake.everyCopy().isEmpty && phone.library.assets.count == 1)
    }

    /// Pictures so small that what looks the same may be another: the core asks, and the person
    /// says.
    @Test func whatIsTooSmallToTellIsAskedAbout() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("low.zip"))
        phone.library.take(all: try await phone.pictures().map(\.picture))
        _ = await turnOn(phone)
        let keepsake = try await phone.services.keepsake()
        let asked = try await keepsake.everyCopy(.ask).count
        #expect(asked > 1)
        let plan = try await keepsake.plan(
            selection: Selection(), roll: phone.services.roll, options: phone.services.options)
        #expect(plan.ask == UInt64(asked))
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        #expect(copies.pairs.count == asked && copies.pairs.allSatisfy { $0.item != nil })
        #expect(copies.pairs.allSatisfy { $0.asset != nil })
        // One is the same: it is not added. All like the next are kept: nothing is asked any more.
        let first = try #require(copies.pairs.first)
        await copies.answer(first, same: true)
        #expect(copies.pairs.count == asked - 1)
        #expect(try await keepsake.copyOf(media: first.copy.media)?.verdict == .alreadyThere)
        while let next = copies.pairs.first { await copies.answerAll(like: next, same: false) }
        #expect(copies.trouble == nil)
        #expect(try await keepsake.everyCopy(.ask).isEmpty)
        let before = phone.library.assets.count
        let totals = try #require(try await phone.saveAll()?.summary).totals
        #expect(totals.alreadyThere >= 1)
        #expect(phone.library.assets.count == before + Int(totals.saved))
        let history = try await keepsake.history(media: first.copy.media)
        #expect(history.map(\.outcome) == [.alreadyThere])
    }

    @Test func anAnswerHolds() async throws {
        let phone = try await phone(readWrite: .authorized)
        phone.library.take(all: try await phone.pictures().map(\.picture))
        _ = await turnOn(phone)
        let keepsake = try await phone.services.keepsake()
        // As the next frame of a burst would be: asked about.
        let found = try await keepsake.everyCopy()
        let copies = CopiesModel(phone.services)
        await copies.refresh()
        #expect(copies.isLoaded && copies.trouble == nil)
        #expect(copies.pairs.count == found.filter { $0.verdict == .ask }.count)
        let copy = try #require(found.first)
        let pair = CopiesModel.Pair(copy: copy, item: nil, asset: nil)
        await copies.answer(pair, same: false)
        #expect(try await keepsake.copyOf(media: copy.media)?.verdict == .new)
        await copies.answer(pair, same: true)
        #expect(try await keepsake.copyOf(media: copy.media)?.verdict == .alreadyThere)
        phone.services.looks.look()
        await phone.services.looks.settled()
        #expect(try await keepsake.copyOf(media: copy.media)?.verdict == .alreadyThere)
    }
}
