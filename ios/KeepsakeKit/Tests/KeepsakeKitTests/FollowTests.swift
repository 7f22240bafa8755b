import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A screen that stays open shows what is so by now, whoever changed it.
@MainActor
@Suite(.serialized)
struct FollowTests {
    private let place = Place()

    @Test func theCatalogShowsAnExportThatIsReadMeanwhile() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("low.zip"))
        let catalog = CatalogModel(phone.services, zone: "UTC")
        let following = Task { await catalog.follow() }
        defer { following.cancel() }
        try await until { catalog.plan != nil }
        let before = try #require(catalog.plan)
        try await phone.add(sample("captions.zip"))
        try await until { catalog.facets?.media ?? 0 > before.planned }
        try await until { catalog.plan?.toSave ?? 0 > before.toSave }
        // What is saved behind it is there already.
        try await phone.saveAll()
        try await until { catalog.plan?.toSave == 0 }
    }

    @Test func theReportShowsWhatIsTriedAgainMeanwhile() async throws {
        let phone = try await place.phone()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let run = try #require(try await phone.saveAll()?.summary).run
        let report = ReportModel(phone.services, run: run)
        let following = Task { await report.follow() }
        defer { following.cancel() }
        try await until { report.totals?.failed ?? 0 > 0 && !report.notSaved.isEmpty }
        await report.writePage()
        // What is another thing leaves the page as it is.
        try await phone.add(sample("captions.zip"))
        await report.refresh()
        #expect(report.page != nil)
        phone.library.refuse { _ in nil }
        let id = try await phone.services.saves.start(.whatFailed(in: run))
        await phone.services.saves.settled(id)
        try await until { report.totals?.failed == 0 }
        #expect(report.page == nil)
        // What is cleared leaves no page about it either.
        await report.writePage()
        let page = try #require(report.page)
        await SettingsModel(phone.services).clearCache()
        #expect(!FileManager.default.fileExists(atPath: page.path))
    }
}
