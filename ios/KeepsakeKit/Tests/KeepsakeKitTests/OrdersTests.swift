import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// Orders for saves: none is lost, none becomes another, each can be taken back at any moment.
@MainActor
@Suite(.serialized)
struct OrdersTests {
    private let place = Place()

    private func order(_ phone: Phone, _ type: MediaType) -> SaveOrder {
        .fromExports(
            Selection(filter: MediaFilter(mediaType: type)), phone.services.options)
    }

    @Test func twoThatAreGivenAtOnceAreBothCarriedOut() async throws {
        let phone = try await place.phone()
        let saves = phone.services.saves
        let (photos, videos) = (order(phone, .photo), order(phone, .video))
        let first = Task { try await saves.start(photos) }
        let second = Task { try await saves.start(videos) }
        let ids = [try await first.value, try await second.value]
        #expect(Set(ids).count == 2)
        for id in ids {
            await saves.settled(id)
            #expect(saves.states[id]?.summary?.end == .completed)
        }
        #expect(phone.library.assets.contains { $0.isVideo })
        #expect(phone.library.assets.contains { !$0.isVideo })
    }

    /// Before the order is even written down.
    @Test func whatIsPausedOrStoppedAtOnceIsThat() async throws {
        let phone = try await place.phone()
        let saves = phone.services.saves
        let photos = order(phone, .photo)
        let begun = Task { try await saves.start(photos) }
        while saves.states[Saves.fromExports] == nil { await Task.yield() }
        await saves.pause(Saves.fromExports)
        let id = try await begun.value
        await saves.settled(id)
        guard case .paused(.byPerson, _) = saves.states[id] else {
            Issue.record("paused: \(String(describing: saves.states[id]))")
            return
        }
        await saves.stop(id)
        #expect(saves.states.isEmpty && phone.library.assets.isEmpty)
    }

    /// A filter without the word that this version does not know would be about everything.
    @Test(arguments: ["kinds", "include", "mediaType", "outcome"])
    func aWordOfAnotherVersionIsNoOrder(field: String) async throws {
        let phone = try await place.phone()
        let folder = place.url.appendingPathComponent("data/orders")
        let file = folder.appendingPathComponent("exports.json")
        let orders = Orders(folder: folder)
        let kept = KeptOrder(id: "exports", order: order(phone, .photo))
        try await orders.keep(kept)
        #expect(await orders.all() == [kept])
        var written = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        var selection = try #require(written["selection"] as? [String: Any])
        selection[field] = ["kinds", "include"].contains(field) ? ["hologram"] : "hologram"
        written["selection"] = selection
        try JSONSerialization.data(withJSONObject: written).write(to: file)
        await phone.services.start()
        let saves = phone.services.saves
        #expect(saves.states == ["exports": .paused(.ofOtherVersion, last: nil)])
        // It stays for the version that knows it, until the person stops it.
        await saves.resume("exports")
        #expect(saves.states["exports"] != nil && phone.library.assets.isEmpty)
        await saves.stop("exports")
        #expect(saves.states.isEmpty && !FileManager.default.fileExists(atPath: file.path))
    }

    /// What it stands for may make the order about less than this version would save.
    @Test(arguments: ["hologram", "selection/hologram", "options/hologram"])
    func aFieldOfAnotherVersionIsNoOrder(field: String) async throws {
        let phone = try await place.phone()
        let folder = place.url.appendingPathComponent("data/orders")
        let file = folder.appendingPathComponent("exports.json")
        try await Orders(folder: folder).keep(KeptOrder(id: "exports", order: order(phone, .photo)))
        var written = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let parts = field.split(separator: "/").map(String.init)
        if parts.count == 1 {
            written[field] = 3
        } else {
            var part = try #require(written[parts[0]] as? [String: Any])
            part[parts[1]] = ["deep": 3]
            written[parts[0]] = part
        }
        try JSONSerialization.data(withJSONObject: written).write(to: file)
        await phone.services.start()
        let saves = phone.services.saves
        #expect(saves.states == ["exports": .paused(.ofOtherVersion, last: nil)])
        #expect(phone.library.assets.isEmpty)
    }

    /// What the phone does not hand over now may be read later: another version did not write it.
    @Test func anOrderThatCannotBeReadNowIsTriedAgain() async throws {
        let phone = try await place.phone()
        let folder = place.url.appendingPathComponent("data/orders")
        let file = folder.appendingPathComponent("exports.json")
        let aside = place.url.appendingPathComponent("aside.json")
        try await Orders(folder: folder).keep(KeptOrder(id: "exports", order: order(phone, .photo)))
        try FileManager.default.moveItem(at: file, to: aside)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        let saves = phone.services.saves
        await phone.services.becomeActive()
        #expect(saves.states.isEmpty)
        try FileManager.default.removeItem(at: file)
        try FileManager.default.moveItem(at: aside, to: file)
        await phone.services.becomeActive()
        await saves.settled("exports")
        #expect(saves.states["exports"]?.summary?.end == .completed)
    }

    /// Killed before its run was written down, and stopped while it stood still: what is asked for
    /// next is saved as it is asked for.
    @Test func whatIsAskedForAfterAStopIsAnotherSave() async throws {
        let status = try run(program: "KeepsakeKitKilled", [place.url.path, "made", "2"])
        #expect(status == 9)
        let phone = Phone(at: place.url)
        let orders = Orders(folder: place.url.appendingPathComponent("data/orders"))
        _ = try await orders.change("exports") { ($0.isPausedByPerson, $0.run) = (true, nil) }
        await phone.services.start()
        let saves = phone.services.saves
        #expect(saves.states["exports"] == .paused(.byPerson, last: nil))
        await saves.stop("exports")
        var choices = phone.services.settings.choices
        choices.albums = .byYear
        phone.services.settings.choose(choices)
        let summary = try #require(try await phone.saveAll()?.summary)
        let run = try await phone.services.keepsake().saveOf(run: summary.run)
        #expect(run?.runs == [summary.run] && run?.options?.albums == .byYear)
    }

    /// Killed, and stopped in the next process before it went on: what it saved is in its report.
    @Test func aSaveThatIsStoppedWhileItWaitsLeadsToItsReport() async throws {
        let status = try run(program: "KeepsakeKitKilled", [place.url.path, "made", "2"])
        #expect(status == 9)
        let phone = Phone(at: place.url)
        let orders = Orders(folder: place.url.appendingPathComponent("data/orders"))
        let first = try #require(try await phone.services.keepsake().saves().first).id
        _ = try await orders.change("exports") { $0.run = first }
        let saves = phone.services.saves
        saves.isAboutTo = { _ in try await Task.sleep(for: .seconds(3_600)) }
        await saves.restore()
        #expect(saves.states["exports"] == .waiting)
        #expect(await saves.stop("exports") == first)
        #expect(saves.states.isEmpty)
    }

    /// What the extension may be about to add is waited for: the person need not.
    @Test func whatWaitsForTheExtensionCanBePausedAndStopped() async throws {
        let phone = Phone(at: place.url, grace: 3_600)
        let link = "https://www.instagram.com/p/DEfghIJklmn/"
        try phone.inbox.leave(
            ShareNote(
                id: "1",
                .saved(DirectSave(text: link, media: 1, bytes: 1, crc32: 1, begun: Date()))))
        let saves = phone.services.saves
        let id = try await saves.start(
            .fromLinks(text: link, slide: nil, phone.services.options))
        try await Task.sleep(for: .milliseconds(400))
        let before = ContinuousClock.now
        await saves.pause(id)
        await saves.settled(id)
        #expect(saves.states[id] == .paused(.byPerson, last: nil))
        let begun = Task { await saves.resume(id) }
        await begun.value
        try await until { saves.states[id] == .waiting }
        await saves.stop(id)
        await saves.settled(id)
        #expect(saves.states[id] == nil && ContinuousClock.now - before < .seconds(30))
        #expect(phone.inbox.notes().count == 1)
    }

    @Test func aPausedSaveThatIsStoppedLeadsToItsReport() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        let model = SavingModel(phone.services, id: id)
        await model.pause()
        await saves.settled(id)
        let run = try #require(await model.stop())
        #expect(model.state == nil)
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        #expect((report.totals?.saved ?? 0) > 100)
    }

    /// The catalog could not be opened, and many waited for it: the next who ask open one together.
    @Test func aCatalogIsOpenedOnceHoweverManyWaitedInVain() async throws {
        for round in 1...20 {
            let folder = place.url.appendingPathComponent("\(round)")
            let count = Counter()
            let opening = Opening {
                let number = count.up()
                try await Task.sleep(for: .milliseconds(10))
                if number == 1 { throw KeepError.withdrawn }
                return try await Keepsake.open(
                    data: folder.appendingPathComponent("data").path,
                    cache: folder.appendingPathComponent("cache").path)
            }
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...200 {
                    group.addTask {
                        while (try? await opening.keepsake()) == nil {}
                    }
                }
            }
            #expect(count.now == 2)
        }
    }

    /// What kept the extension from opening its catalog is over by the next time.
    @Test func theExtensionTriesAgainToOpenItsCatalog() async throws {
        let count = Counter()
        let saver = DirectSaver(
            library: FakePhotoLibrary(place.url.appendingPathComponent("photos")),
            folder: place.url.appendingPathComponent("extension")
        ) { data, cache in
            if count.up() == 1 { throw KeepError.withdrawn }
            let core = try await Keepsake.open(data: data, cache: cache)
            try core.askInstead(
                address: try instagram("address"), rootPem: try instagram("root.pem"))
            return core
        }
        let link = try instagram("link-of-one")
        await #expect(throws: KeepError.self) { try await saver.look(at: link) }
        #expect(try await saver.look(at: link)?.media.count == 1)
        #expect(count.now == 2)
        await saver.close()
    }
}
