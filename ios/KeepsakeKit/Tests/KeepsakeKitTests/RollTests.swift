import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What the photo library refuses, and what it may not be asked for.
@MainActor
@Suite(.serialized)
struct RollTests {
    private let place = Place()

    private func withAlbums(_ phone: Phone) {
        var choices = Choices()
        choices.albums = .byKind
        phone.services.settings.choose(choices)
    }

    @Test func theOneBadItemStandsAlone() async throws {
        let phone = try await place.phone()
        let all = try #require(try await phone.saveAll()?.summary).totals.saved
        let name = try #require(phone.library.assets.dropFirst(5).first?.name)
        let other = Phone(at: place.url.appendingPathComponent("other"))
        try await other.add(sample("showcase.zip"))
        other.library.refuse { $0.originalName == name ? PhotoLibraryError.invalidResource : nil }
        let summary = try #require(try await other.saveAll()?.summary)
        #expect(summary.totals.failed == 1)
        #expect(summary.totals.saved == all - 1)
        #expect(!other.library.assets.map(\.name).contains(name))
        let keepsake = try await other.services.keepsake()
        let entry = try await keepsake.ledgerPage(
            run: summary.run, only: .failed, after: 0, limit: 10)
        let reasons = entry.flatMap(\.reasons)
        #expect(
            reasons == [.rollSaid(trouble: .refused, text: "PhotoKit 3302")], "\(reasons)")
    }

    @Test func minusOneIsTriedOnceMore() async throws {
        let phone = try await place.phone()
        let blocks = Counter()
        phone.library.at { step in
            if step == .atEnd, blocks.up() == 1 {
                throw PhotoLibraryError(code: PhotoLibraryError.internalError)
            }
        }
        // A single one, which is not halved.
        let keepsake = try await phone.services.keepsake()
        let found = try await keepsake.mediaPage(
            filter: MediaFilter(found: true, mediaType: .photo, leftOut: false), after: nil,
            limit: 1)
        let one = Selection(filter: MediaFilter(media: found.items.map(\.item.id)))
        let id = try await phone.services.saves.start(.fromExports(one, phone.services.options))
        await phone.services.saves.settled(id)
        let summary = try #require(phone.services.saves.states[id]?.summary)
        #expect(summary.totals.saved == 1 && summary.totals.failed == 0)
        #expect(phone.library.assets.count == 1 && blocks.now == 2)
    }

    @Test func addOnlyReadsNothingAndShowsNoSecondPrompt() async throws {
        let phone = try await place.phone(addOnly: .notDetermined, readWrite: .notDetermined)
        let catalog = CatalogModel(phone.services)
        #expect(await catalog.save())
        await phone.services.saves.settled(Saves.fromExports)
        #expect(await catalog.save())
        await phone.services.saves.settled(Saves.fromExports)
        #expect(phone.library.questions == [.addOnly])
        #expect(phone.library.counted.reads == 0)
        #expect(phone.library.counted.albumReads == 0)
        let assets = phone.library.assets
        #expect(!assets.isEmpty && Set(assets.map(\.name)).count == assets.count)
    }

    @Test func undoAfterAddOnlyAsksThen() async throws {
        let phone = try await place.phone(addOnly: .authorized, readWrite: .notDetermined)
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(phone.library.questions.isEmpty)
        let report = ReportModel(phone.services, run: summary.run)
        await report.undo()
        #expect(phone.library.questions == [.readWrite])
        #expect(phone.library.assets.isEmpty)
        #expect(report.undone?.removed == summary.totals.saved)
    }

    @Test(arguments: PhotoPermission.allCases, PhotoPermission.allCases)
    func everyAnswerLeadsOn(addOnly: PhotoPermission, readWrite: PhotoPermission) async throws {
        let phone = try await place.phone(addOnly: addOnly, readWrite: readWrite)
        for access in PhotoAccess.allCases { phone.library.willAnswer(.denied, for: access) }
        let catalog = CatalogModel(phone.services)
        if await catalog.save() {
            await phone.services.saves.settled(Saves.fromExports)
            #expect(!phone.library.assets.isEmpty)
        } else {
            // The screen says who can change it; after that the save goes on.
            #expect(catalog.refused == .denied || catalog.refused == .restricted)
            #expect(phone.services.saves.states.isEmpty)
            phone.library.set(.authorized, for: .addOnly)
            #expect(await catalog.save())
            #expect(catalog.refused == nil)
            await phone.services.saves.settled(Saves.fromExports)
            #expect(!phone.library.assets.isEmpty)
        }
        #expect(phone.library.questions.count <= 1)
    }

    @Test func noToReadingCanBeSavedWithoutAlbums() async throws {
        let phone = try await place.phone(addOnly: .notDetermined, readWrite: .notDetermined)
        withAlbums(phone)
        phone.library.willAnswer(.denied, for: .readWrite)
        let catalog = CatalogModel(phone.services)
        #expect(await catalog.save() == false)
        // Nobody was asked whether anything may be added.
        #expect(catalog.refused == .noReading)
        #expect(await catalog.saveWithoutAlbums())
        #expect(phone.services.settings.choices.albums == .byKind)
        await phone.services.saves.settled(Saves.fromExports)
        #expect(!phone.library.assets.isEmpty && phone.library.albums.isEmpty)
    }

    @Test func limitedAccessSavesWithoutAlbumsAndTellsNothingGone() async throws {
        let phone = try await place.phone(readWrite: .limited)
        withAlbums(phone)
        let first = try #require(try await phone.saveAll()?.summary)
        #expect(first.totals.failed == 0 && phone.library.albums.isEmpty)
        let second = try #require(try await phone.saveAll()?.summary)
        #expect(second.totals.saved == 0)
        let keepsake = try await phone.services.keepsake()
        let reasons = try await keepsake.reasons(run: second.run).flatMap(\.reasons)
        #expect(!reasons.contains(.removedByYou) && !reasons.contains(.goneWithAllOthers))
    }

    @Test func albumsAreKnownByTheirIdentifier() async throws {
        let phone = try await place.phone()
        withAlbums(phone)
        phone.library.makeAlbum(titled: phone.services.words.albumTitle(of: .post))
        try await phone.saveAll()
        let albums = phone.library.albums
        let own = albums.filter { !$0.assets.isEmpty }
        #expect(own.count == albums.count - 1)
        #expect(own.flatMap(\.assets).count == phone.library.assets.count)
        // Another save of something new uses the same ones, also in the next process.
        let next = Phone(at: place.url)
        try await next.add(sample("captions.zip"))
        try await next.saveAll()
        #expect(next.library.albums.count == albums.count)
        #expect(next.library.albums.flatMap(\.assets).count == next.library.assets.count)
        // One that the person deleted is made again.
        let posts = try #require(own.first)
        next.library.deleteAlbum(posts.id)
        try await next.add(sample("low.zip"))
        try await next.saveAll()
        #expect(Set(next.library.albums.map(\.id)).count == next.library.albums.count)
        #expect(!next.library.albums.map(\.id).contains(posts.id))
    }

    @Test(arguments: [PhotoLibraryError.networkAccessRequired, PhotoLibraryError.internalError])
    func whatCannotBeToldIsNotGone(code: Int) async throws {
        let phone = try await place.phone()
        try await phone.saveAll()
        let before = phone.library.assets
        phone.library.failReading { code }
        let state = try await phone.saveAll()
        #expect(state?.trouble?.kind == "TryLater")
        phone.library.failReading { nil }
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 0 && phone.library.assets == before)
        let keepsake = try await phone.services.keepsake()
        let reasons = try await keepsake.reasons(run: summary.run).flatMap(\.reasons)
        #expect(!reasons.contains(.removedByYou) && !reasons.contains(.goneWithAllOthers))
    }

    @Test func anAlbumThatCannotBeLookedForPauses() async throws {
        let phone = try await place.phone()
        withAlbums(phone)
        let library = phone.library
        library.at { step in
            if step == .before { library.set(.denied, for: .readWrite) }
        }
        let state = try await phone.saveAll()
        #expect(state?.trouble?.isAboutPermission == true)
        #expect(library.albums.isEmpty && library.assets.isEmpty && phone.staged.isEmpty)
    }

    /// It cannot be made, or takes nothing: what belongs to it is saved all the same, and told.
    @Test(arguments: [false, true], [PhotoLibraryError.internalError, 3300])
    func anAlbumThatIsRefusedFailsNothing(into: Bool, code: Int) async throws {
        let phone = try await place.phone()
        withAlbums(phone)
        let title = phone.services.words.albumTitle(of: .post)
        phone.library.refuseAlbums { $0 == title && $1 == into ? code : nil }
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.failed == 0 && !phone.library.assets.isEmpty)
        let keepsake = try await phone.services.keepsake()
        let saved = try await keepsake.ledgerPage(
            run: summary.run, only: .saved, after: 0, limit: 1_000)
        let albums = phone.library.albums
        let inOthers = Set(albums.filter { $0.title != title }.flatMap(\.assets))
        let outside = saved.filter { !inOthers.contains($0.asset ?? "") }
        #expect(!outside.isEmpty && outside.count < saved.count)
        #expect(outside.allSatisfy { $0.reasons.contains(.noAlbum) })
        let inside = saved.filter { inOthers.contains($0.asset ?? "") }
        #expect(inside.allSatisfy { !$0.reasons.contains(.noAlbum) })
        let members = albums.filter { $0.title == title }.flatMap(\.assets)
        #expect(members.isEmpty)
    }

    /// Albums were chosen, and reading is not allowed any more.
    @Test func whatWasToBeInAnAlbumIsToldWhereNoneCanBeMade() async throws {
        let phone = try await place.phone(readWrite: .limited)
        withAlbums(phone)
        let summary = try #require(try await phone.saveAll()?.summary)
        let keepsake = try await phone.services.keepsake()
        let saved = try await keepsake.ledgerPage(
            run: summary.run, only: .saved, after: 0, limit: 1_000)
        #expect(!saved.isEmpty && saved.allSatisfy { $0.reasons.contains(.noAlbum) })
    }

    /// 3164 wherever it may come: in iCloud, and not gone.
    @Test func whatLiesInICloudIsToldAsThat() async throws {
        let inCloud = { (why: KeepError?) -> Bool in
            guard case .TryLater(.roll(.inCloud), _, _) = why else { return false }
            return true
        }
        let phone = try await place.phone()
        let library = phone.library
        library.refuse { _ in PhotoLibraryError.networkAccessRequired }
        let refused = try #require(try await phone.saveAll()?.summary)
        let keepsake = try await phone.services.keepsake()
        let failed = try await keepsake.ledgerPage(
            run: refused.run, only: .failed, after: 0, limit: 1_000)
        let tried = failed.filter { $0.reasons == [.inCloud] }
        #expect(!tried.isEmpty && tried.allSatisfy { $0.retry })
        library.refuse { _ in nil }
        let saved = try #require(try await phone.saveAll()?.summary)
        #expect(saved.totals.saved == UInt64(tried.count))

        library.failReading { PhotoLibraryError.networkAccessRequired }
        #expect(inCloud(try await phone.saveAll()?.trouble))
        await phone.services.saves.stop(Saves.fromExports)
        let report = ReportModel(phone.services, run: saved.run)
        await report.undo()
        let kept = report.undone?.failed ?? []
        #expect(inCloud(report.trouble) || kept.count == tried.count)
        #expect(kept.allSatisfy { inCloud($0.why) })
        #expect(library.assets.count == tried.count)

        library.failReading { nil }
        let entry = try #require(
            try await keepsake.ledgerPage(run: saved.run, only: .saved, after: 0, limit: 1).first)
        library.at { step in
            if step == .atEnd {
                throw PhotoLibraryError(code: PhotoLibraryError.networkAccessRequired)
            }
        }
        let post = SavedPostModel(phone.services, items: [entry.media])
        await post.refresh()
        await post.putAtToday()
        #expect(inCloud(post.trouble) && !post.isAtToday)
    }

    @Test func onlyWhatWasHandedOverCanHaveArrived() throws {
        let handed = Handed(file: place.url.appendingPathComponent("handed.json"))
        let staging = place.url.appendingPathComponent("staging")
        try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
        let files = ["a", "b", "c"].map(staging.appendingPathComponent)
        for file in files { try Data().write(to: file) }
        try handed.keep([("A", files[0])])
        try handed.keep([("B", files[1]), ("C", files[2])])
        try FileManager.default.removeItem(at: files[0])
        try FileManager.default.removeItem(at: files[2])
        #expect(
            handed.arrived(["A", "B", "C", "D"], staging: staging) == [true, false, true, nil])
        handed.forget(["C"])
        #expect(handed.arrived(["A", "C"], staging: staging) == [true, nil])
        handed.begin()
        #expect(handed.arrived(["A"], staging: staging) == [nil])
    }

    @Test func hashtagsAreKeywords() {
        let photo = NewPhoto(
            NewAsset(
                file: "/a.jpg", name: "a.jpg", mimeType: "image/jpeg", mediaType: .photo,
                album: nil, taken: nil, coordinates: nil,
                caption: "Sea #blue, #Blau_2", keywords: ["blue", "Blau_2"]))
        #expect(photo.keywords == ["blue", "Blau_2"])
    }
}
