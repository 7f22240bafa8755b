import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// The promises of the design that are about what is saved, and what is asked for meanwhile.
/// What becomes of a save is in `PromisesTests` and `KilledTests`; the README lists all of them.
@MainActor
@Suite(.serialized)
struct DesignTests {
    private let place = Place()

    private struct Saved {
        let item: MediaItem
        let asset: FakePhotoLibrary.Asset
        /// As the library took it.
        let file: Data
        /// As it is in the export.
        let original: Data
    }

    /// Everything that a save put into the library, beside what it was made of.
    private func saved(_ phone: Phone) async throws -> [Saved] {
        let run = try #require(try await phone.saveAll()?.summary).run
        let keepsake = try await phone.services.keepsake()
        let entries = try await keepsake.savePage(run: run, only: .saved, after: 0, limit: 1_000)
        let assets = Dictionary(uniqueKeysWithValues: phone.library.assets.map { ($0.id, $0) })
        var all: [Saved] = []
        for entry in entries {
            let asset = try #require(assets[entry.asset ?? ""])
            let item = try #require(try await keepsake.mediaItem(media: entry.media)).item
            let original = try #require(try await keepsake.original(media: entry.media))
            all.append(
                Saved(
                    item: item, asset: asset,
                    file: try Data(contentsOf: phone.library.file(of: asset.id)),
                    original: try Data(contentsOf: URL(fileURLWithPath: original.path))))
        }
        return all
    }

    // Promise 1: nothing silent.

    @Test func everyReferenceWithoutBytesIsInTheReport() async throws {
        let phone = try await place.phone()
        let run = try #require(try await phone.saveAll()?.summary).run
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        while let last = report.notSaved.last {
            await report.loadMore()
            if report.notSaved.last == last { break }
        }
        let keepsake = try await phone.services.keepsake()
        var missing: [Int64] = []
        for try await item in keepsake.media(MediaFilter(found: false)) {
            missing.append(item.item.id)
        }
        let told = Dictionary(uniqueKeysWithValues: report.notSaved.map { ($0.media, $0) })
        #expect(!missing.isEmpty)
        for media in missing {
            let reasons = told[media]?.reasons ?? []
            #expect(!phone.services.words.sentence(reasons).isEmpty, "\(media)")
        }
        let totals = try #require(report.totals)
        #expect(UInt64(report.notSaved.count) == totals.failed + totals.skipped)
    }

    // Promise 3: what is known travels inside the file, and the picture is as it was.

    @Test func dateAndPlaceAndCaptionStandInsideTheFile() async throws {
        let phone = try await place.phone()
        let all = try await saved(phone)
        for saved in all {
            if let caption = saved.item.caption?.split(separator: "\n").first, caption.isPlain {
                #expect(saved.file.contains(caption), "\(saved.item.uri)")
                #expect(saved.asset.caption?.contains(caption) == true)
            }
            // Seconds of the hour are the same in most zones.
            if let at = saved.item.published.exact, saved.asset.isVideo == false {
                let seconds = String(format: ":%02d", Int(at.timeIntervalSince1970) % 60)
                let day = Calendar.utc.component(.year, from: at)
                #expect(saved.file.contains("\(day):"), "\(saved.item.uri)")
                #expect(saved.file.contains(seconds), "\(saved.item.uri)")
                #expect(saved.asset.created.map { abs($0.timeIntervalSince(at)) < 1 } == true)
            }
            if saved.item.coordinates != nil, saved.file.isJpeg {
                #expect(saved.file.hasExifPosition, "\(saved.item.uri)")
                #expect(saved.asset.latitude != nil)
            }
        }
        #expect(all.contains { $0.file.hasExifPosition })
    }

    @Test func withoutPlacesNoneIsInTheFileOrInTheLibrary() async throws {
        let phone = try await place.phone()
        var choices = Choices()
        choices.place = false
        phone.services.settings.choose(choices)
        let all = try await saved(phone)
        #expect(all.contains { $0.item.coordinates != nil })
        #expect(all.allSatisfy { !$0.file.hasExifPosition && $0.asset.latitude == nil })
    }

    @Test func picturesAndSamplesAreBitForBitThoseOfTheExport() async throws {
        let phone = try await place.phone()
        let all = try await saved(phone)
        for saved in all {
            let before = try #require(Pixels(saved.original), "\(saved.item.uri)")
            let after = try #require(Pixels(saved.file), "\(saved.item.uri)")
            #expect(after.are(before), "\(saved.item.uri)")
        }
        #expect(all.contains { $0.asset.isVideo } && all.contains { $0.file.isJpeg })
        #expect(all.contains { $0.file != $0.original })
    }

    // Promise 4: what is unknown stays so.

    @Test func whatHasNoDateIsGivenNoneAndSaysSo() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("hostile.zip"))
        let all = try await saved(phone)
        let undated = all.filter { $0.item.published.precision == .unknown }
        #expect(!undated.isEmpty)
        let words = phone.services.words
        for saved in undated {
            #expect(saved.asset.created == nil, "\(saved.item.uri)")
            #expect(words.text(saved.item.published) == words.text(.dateUnknown))
        }
        // It is not told as the month that begins then, either.
        for saved in all where saved.item.published.precision == .month {
            #expect(saved.item.published.exact == nil)
            let at = try #require(saved.item.published.at)
            #expect(words.text(saved.item.published) != words.dayAndTime(at))
        }
    }

    // Promise 5: one item in flight costs one item.

    @Test func aSaveStagesABatchAndUnpacksNothingElse() async throws {
        let phone = Phone(at: place.url)
        let export = sample("thousands.zip")
        try await phone.add(export)
        let most = Most()
        let place = place.url
        phone.library.at { if $0 == .atEnd { most.look(at: place) } }
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 5_000)
        // What is handed over, what is being staged meanwhile, and the room for the ledger.
        #expect(most.staged > 1 && most.staged <= 2 * 32 + 8, "\(most.staged)")
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: export.path)[.size] as? NSNumber)
        #expect(most.bytes < size.intValue / 8, "\(most.bytes)")
        #expect(phone.staged.isEmpty)
    }

    // Promise 6: no network for an export, no cookie, only Instagram's hosts.

    @Test func anExportAsksNobody() async throws {
        let network = try Network(place.url)
        let phone = Phone(at: place.url, network: network.services)
        let home = HomeModel(phone.services)
        home.add([sample("showcase.zip")])
        await home.readingEnded()
        let catalog = CatalogModel(phone.services, zone: "UTC")
        catalog.refresh()
        await catalog.counted()
        #expect(await catalog.save())
        await phone.services.saves.settled(Saves.fromExports)
        let run = try #require(phone.services.saves.states[Saves.fromExports]?.run)
        let report = ReportModel(phone.services, run: run)
        await report.refresh()
        await report.writePage(zone: "UTC")
        await report.undo()
        #expect(report.page != nil || report.undone != nil)
        #expect(network.requests.isEmpty, "\(network.requests.map(\.address))")
    }

    @Test func aLinkAsksInstagramAloneAndBringsNoCookie() async throws {
        let network = try Network(place.url)
        let phone = Phone(at: place.url, network: network.services)
        let text = """
            \(try instagram("link")) https://www.instagram.com.example.org/p/DEfghIJklmn/
            https://example.org/p/DEfghIJklmn/
            """
        let id = try await phone.services.saves.start(
            .fromLinks(text: text, slide: nil, phone.services.options))
        await phone.services.saves.settled(id)
        #expect(phone.library.assets.count == 3)
        let hosts = Set(network.requests.compactMap { URL(string: $0.address)?.host })
        let allowed = [".instagram.com", ".cdninstagram.com", ".fbcdn.net"]
        #expect(!hosts.isEmpty)
        for host in hosts {
            #expect(allowed.contains { ".\(host)".hasSuffix($0) }, "\(host)")
        }
        let names = Set(network.requests.flatMap(\.headers.keys).map { $0.lowercased() })
        #expect(names.isDisjoint(with: ["cookie", "authorization", "x-ig-app-id", "x-csrftoken"]))
    }

    // Promise 7: input is hostile.

    @Test func aHostileExportIsReadAsFarAsItCanBe() async throws {
        let phone = Phone(at: place.url)
        let home = HomeModel(phone.services)
        home.add([sample("hostile.zip")])
        await home.readingEnded()
        #expect(home.trouble == nil && home.fileTrouble == nil)
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved > 0)
        let report = ReportModel(phone.services, run: summary.run)
        await report.refresh()
        #expect(!report.notSaved.isEmpty)
        for entry in report.notSaved {
            #expect(!phone.services.words.sentence(entry.reasons).isEmpty, "\(entry.uri)")
        }
        #expect(phone.library.assets.allSatisfy { !$0.name.contains("/") && $0.name != ".." })
        // Nothing is written outside of the app's own folders.
        let beside = try FileManager.default.contentsOfDirectory(atPath: place.url.path)
        let own: Set = ["data", "cache", "group", "photos", "values.json", "system"]
        #expect(Set(beside).isSubset(of: own), "\(beside)")
    }

    // Promise 8: nothing is deleted but by undo, and only what this app added.

    @Test func whatThePersonHadStaysThroughSavesAndUndo() async throws {
        let phone = try await place.phone()
        try await phone.fill()
        let own = Set(phone.library.assets.map(\.id))
        var choices = Choices()
        choices.copies = true
        phone.services.settings.choose(choices)
        phone.services.looks.look()
        await phone.services.looks.settled()
        let summary = try #require(try await phone.saveAll()?.summary)
        try await phone.saveAll()
        #expect(summary.totals.alreadyThere > 0 && summary.totals.saved > 0)
        #expect(phone.library.counted.deletePrompts == 0)
        #expect(own.isSubset(of: phone.library.assets.map(\.id)))
        phone.library.whenDeleting { own.isDisjoint(with: $0) }
        let report = ReportModel(phone.services, run: summary.run)
        await report.undo()
        #expect(report.undone?.removed == summary.totals.saved)
        #expect(Set(phone.library.assets.map(\.id)) == own)
    }
}

/// The most that lay about while a save went on.
private final class Most: @unchecked Sendable {
    private let lock = NSLock()
    private var most = (staged: 0, bytes: 0)

    var staged: Int { lock.withLock { most.staged } }
    var bytes: Int { lock.withLock { most.bytes } }

    func look(at place: URL) {
        let staged = files(below: place.appendingPathComponent("data/staging"))
            .filter { $0.lastPathComponent != "room-for-the-ledger" }
        let cached = files(below: place.appendingPathComponent("cache"))
        let bytes = (staged + cached).reduce(0) { sum, file in
            let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
            return sum + ((facts?[.size] as? NSNumber)?.intValue ?? 0)
        }
        lock.withLock { most = (max(most.staged, staged.count), max(most.bytes, bytes)) }
    }

    private func files(below folder: URL) -> [URL] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return names.map(folder.appendingPathComponent).filter { !$0.hasDirectoryPath }
    }
}

/// The phone's network, which writes down what is asked of it.
private final class Network: PageSession, @unchecked Sendable {
    private let lock = NSLock()
    private var asked: [WebRequest] = []
    private let instagram: FakeInstagram
    private let place: URL

    init(_ place: URL) throws {
        (self.place, instagram) = (place, try FakeInstagram())
    }

    var requests: [WebRequest] { lock.withLock { asked } }

    var services: Services.Network {
        let system = FakeDownloads(place.appendingPathComponent("system")) { [self] request in
            lock.withLock { asked.append(request) }
            return try await instagram.answer(request)
        }
        return Services.Network(session: system, pages: self)
    }

    func page(_ request: WebRequest) async throws -> WebPage {
        lock.withLock { asked.append(request) }
        return try await instagram.page(request)
    }
}

extension Calendar {
    fileprivate static var utc: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }
}

extension Substring {
    /// Written the same in every format that a caption is put into.
    fileprivate var isPlain: Bool {
        !isEmpty && allSatisfy { $0.isASCII && !"<>&\"'".contains($0) }
    }
}
