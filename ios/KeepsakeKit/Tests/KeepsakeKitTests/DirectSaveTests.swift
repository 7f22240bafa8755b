import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A post that is one small item is saved by the share extension itself, told in the note, and
/// taken into the app's ledger before the app saves anything: it is never there twice.
@MainActor
@Suite(.serialized)
struct DirectSaveTests {
    private let place = Place()

    private func phone(
        addOnly: PhotoPermission = .authorized, readWrite: PhotoPermission = .authorized,
        grace: TimeInterval = 0, isOnline: Bool = true
    ) async throws -> Phone {
        let library = FakePhotoLibrary(
            place.url.appendingPathComponent("photos"), addOnly: addOnly, readWrite: readWrite)
        let phone = Phone(at: place.url, library: library, grace: grace)
        if isOnline { try await phone.askFakeInstagram() } else { try await phone.goOffline() }
        return phone
    }

    /// The app ran once: the extension knows how the person wants posts to be saved.
    private func started(readWrite: PhotoPermission = .authorized) async throws -> Phone {
        let phone = try await phone(readWrite: readWrite)
        await phone.services.start()
        return phone
    }

    private func shareOne(_ phone: Phone) async throws {
        let card = phone.card(for: try instagram("link-of-one"))
        await card.save()
        guard case .saved(let day) = card.state else {
            Issue.record("saved: \(card.state)")
            return
        }
        #expect(day == Date(timeIntervalSince1970: 1_556_900_000))
        #expect(phone.library.assets.count == 1)
    }

    /// The link once more, by the app: what its ledger knows is there already.
    private func saveLink(_ phone: Phone) async throws -> RunTotals {
        let saves = phone.services.saves
        let id = try await saves.start(
            .fromLinks(text: try instagram("link-of-one"), slide: nil, phone.services.options))
        await saves.settled(id)
        return try #require(saves.states[id]?.summary).totals
    }

    @Test(arguments: [PhotoPermission.authorized, .denied])
    func aDirectSaveIsAdoptedAndNotAddedAgain(readWrite: PhotoPermission) async throws {
        try await shareOne(try await started(readWrite: readWrite))
        let asset = try #require(
            FakePhotoLibrary(place.url.appendingPathComponent("photos")).assets.first)
        #expect(asset.created == Date(timeIntervalSince1970: 1_556_900_000))
        #expect(asset.caption == "Oats #harvest" && asset.keywords == ["harvest"])
        let phone = try await phone(readWrite: readWrite)
        #expect(phone.inbox.notes().count == 1)
        await phone.services.start()
        #expect(phone.inbox.notes().isEmpty && phone.services.inbox.twice.isEmpty)
        #expect(phone.services.saves.states.isEmpty)
        // "Save all", and the link itself: it is there already.
        let all = try #require(try await phone.saveAll()?.summary).totals
        #expect(all.saved == 0 && all.alreadyThere == 1)
        #expect(try await saveLink(phone).alreadyThere == 1)
        #expect(phone.library.assets.map(\.id) == [asset.id])
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(home.runs.last?.totals.saved == 1)
    }

    @Test func theNoteReadTwiceChangesNothing() async throws {
        let first = try await started()
        try await shareOne(first)
        let note = try #require(first.inbox.notes().first)
        let phone = try await phone()
        await phone.services.start()
        try phone.inbox.leave(note)
        await phone.services.becomeActive()
        #expect(phone.inbox.notes().isEmpty && phone.services.inbox.twice.isEmpty)
        #expect(try await phone.services.keepsake().saves().count == 1)
        #expect(phone.library.assets.count == 1)
    }

    /// What the app does first after its start is a save: the item is in its ledger by then.
    @Test func itIsAdoptedBeforeAnythingIsSaved() async throws {
        let first = try await started()
        // The catalog knows the post: "Save all" is about it.
        _ = try await first.services.keepsake().previewLink(
            text: try instagram("link-of-one"), page: nil)
        try await shareOne(first)
        let phone = try await phone()
        let all = try #require(try await phone.saveAll()?.summary).totals
        #expect(all.saved == 0 && all.alreadyThere == 1 && phone.library.assets.count == 1)
        #expect(phone.inbox.notes().isEmpty)
    }

    /// Without a network the app cannot know what the post is. Exports are saved all the same; the
    /// link itself is not, and the note stays.
    @Test func thePostThatTheCatalogDoesNotKnowWaitsForItsPage() async throws {
        try await shareOne(try await started())
        var phone = try await phone(isOnline: false)
        try await phone.add(sample("showcase.zip"))
        await phone.services.start()
        #expect(phone.inbox.notes().count == 1)
        let before = phone.library.assets.count
        #expect(try #require(try await phone.saveAll()?.summary).totals.saved > 0)
        #expect(phone.library.assets.count > before && phone.inbox.notes().count == 1)
        let saves = phone.services.saves
        let id = try await saves.start(
            .fromLinks(text: try instagram("link-of-one"), slide: nil, phone.services.options))
        await saves.settled(id)
        #expect(saves.states[id]?.trouble != nil)
        phone = try await self.phone()
        await phone.services.start()
        for id in phone.services.saves.states.keys { await phone.services.saves.settled(id) }
        #expect(phone.inbox.notes().isEmpty)
        #expect(phone.library.assets.filter { $0.caption == "Oats #harvest" }.count == 1)
    }

    nonisolated static let deaths = FakePhotoLibrary.Step.allCases.flatMap { step in
        [["direct"], ["direct", "add-only"]].map { (step, $0) }
    }

    /// The extension is ended anywhere between the note and its end.
    @Test(arguments: deaths)
    func killed(step: FakePhotoLibrary.Step, how: [String]) async throws {
        let status = try run(
            program: "KeepsakeKitKilled", [place.url.path, step.rawValue, "1"] + how)
        #expect(status == 9)
        let phone = try await phone(readWrite: how.contains("add-only") ? .denied : .authorized)
        #expect(phone.library.assets.count == (step == .visible ? 1 : 0))
        await phone.services.start()
        for id in phone.services.saves.states.keys { await phone.services.saves.settled(id) }
        #expect(phone.library.assets.count == 1 && phone.inbox.notes().isEmpty)
        #expect(try await saveLink(phone).alreadyThere == 1)
        #expect(phone.library.assets.count == 1)
        let left = try FileManager.default.contentsOfDirectory(atPath: phone.inbox.folder.path)
        #expect(left.isEmpty)
    }

    /// While the extension may be about to add it, the app does neither adopt nor save it.
    @Test func theAppWaitsForTheExtension() async throws {
        let first = try await started()
        try await shareOne(first)
        let note = try #require(first.inbox.notes().first)
        guard case .saved(let direct) = note.what else {
            Issue.record("a direct save: \(note)")
            return
        }
        let begun = { (time: Date) in
            DirectSave(
                text: direct.text, media: direct.media, bytes: direct.bytes, crc32: direct.crc32,
                begun: time)
        }
        try first.inbox.leave(ShareNote(id: note.id, .saved(begun(Date()))))
        let phone = try await phone(grace: 3_600)
        await phone.services.start()
        #expect(phone.inbox.notes().count == 1 && phone.services.saves.states.isEmpty)
        let saving = Task { try await saveLink(phone) }
        try await until { !phone.services.saves.states.isEmpty }
        #expect(phone.inbox.notes().count == 1 && phone.library.assets.count == 1)
        // The hour is over.
        try phone.inbox.leave(ShareNote(id: note.id, .saved(begun(.distantPast))))
        #expect(try await saving.value.alreadyThere == 1)
        #expect(phone.library.assets.count == 1 && phone.inbox.notes().isEmpty)
    }

    /// It was saved by the app before: the extension leaves it to the app, which knows that.
    @Test func whatTheAppSavedIsLeftForTheApp() async throws {
        let phone = try await started()
        #expect(try await saveLink(phone).saved == 1)
        let card = phone.card(for: try instagram("link-of-one"))
        await card.save()
        #expect(card.state == .leftForApp)
        await phone.services.becomeActive()
        for id in phone.services.saves.states.keys { await phone.services.saves.settled(id) }
        #expect(phone.library.assets.count == 1)
    }

    @Test func sharedTwiceItIsThereOnce() async throws {
        let phone = try await started()
        try await shareOne(phone)
        let card = phone.card(for: try instagram("link-of-one"))
        await card.save()
        #expect(card.state == .leftForApp)
        let next = try await self.phone()
        await next.services.start()
        for id in next.services.saves.states.keys { await next.services.saves.settled(id) }
        #expect(next.library.assets.count == 1 && next.inbox.notes().isEmpty)
    }

    @Test func anythingElseIsLeftForTheApp() async throws {
        func isLeft(_ phone: Phone, _ text: String) async throws {
            let before = phone.library.assets.count
            let card = phone.card(for: text)
            await card.save()
            #expect(card.state == .leftForApp)
            #expect(phone.library.assets.count == before)
            let notes = phone.inbox.notes()
            #expect(notes.map(\.what) == [.link(text: text, slide: nil)])
            notes.forEach(phone.inbox.done)
        }
        let one = try instagram("link-of-one")
        // The app never ran: nobody knows how the person wants posts to be saved.
        try await isLeft(try await phone(), one)
        let phone = try await started()
        // Three slides; two links; a story; no permission; albums, for which the library is read.
        try await isLeft(phone, try instagram("link"))
        try await isLeft(phone, "\(one) \(try instagram("link"))")
        try await isLeft(phone, "https://www.instagram.com/stories/ida.example/123/")
        phone.library.set(.notDetermined, for: .addOnly)
        phone.library.set(.denied, for: .readWrite)
        try await isLeft(phone, one)
        #expect(phone.library.questions.isEmpty)
        phone.library.set(.authorized, for: .addOnly)
        var choices = Choices()
        choices.albums = .byKind
        phone.services.settings.choose(choices)
        try await isLeft(phone, one)
    }

    @Test func whatIsRefusedIsLeftForTheApp() async throws {
        let phone = try await started()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let card = phone.card(for: try instagram("link-of-one"))
        await card.save()
        #expect(card.state == .leftForApp && phone.library.assets.isEmpty)
        phone.library.refuse { _ in nil }
        await phone.services.becomeActive()
        for id in phone.services.saves.states.keys { await phone.services.saves.settled(id) }
        #expect(phone.library.assets.count == 1 && phone.inbox.notes().isEmpty)
    }

    @Test func whatIsTooLargeIsNotTaken() async throws {
        let phone = try await phone()
        let file = place.url.appendingPathComponent("large.jpg")
        try Data(count: 2_000).write(to: file)
        let roll = DirectRoll(phone.services.roll, largest: 1_999) { _ in
            Issue.record("no note is written about what is not added")
        }
        let asset = NewAsset(
            file: file.path, name: "large.jpg", mimeType: "image/jpeg", mediaType: .photo,
            album: nil, taken: nil, coordinates: nil, caption: nil)
        do {
            _ = try await roll.add(batch: [asset], receipt: Receipt(noHandle: .init()))
            Issue.record("it was taken")
        } catch let error as KeepError {
            #expect(error.kind == "NotUsable" && phone.library.assets.isEmpty)
        }
    }

    @Test func theSumIsThatOfZip() throws {
        let file = place.url.appendingPathComponent("sum")
        try FileManager.default.createDirectory(at: place.url, withIntermediateDirectories: true)
        try Data("123456789".utf8).write(to: file)
        let sum = try FileSum(of: file)
        #expect(sum.crc32 == 0xcbf4_3926 && sum.bytes == 9)
    }
}

extension Phone {
    /// Nothing answers.
    fileprivate func goOffline() async throws {
        let keepsake = try await services.keepsake()
        try keepsake.askInstead(address: "127.0.0.1:9", rootPem: try instagram("root.pem"))
    }
}
