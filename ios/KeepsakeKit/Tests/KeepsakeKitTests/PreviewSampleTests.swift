import Foundation
import Keepsake
import Testing

@testable import KeepsakeKit

/// What previews show: something saved, something that could not be, something left to save.
struct PreviewSampleTests {
    private let place = Place()

    @Test func previewsHaveACatalogAndAReportWithWhatWasNotSaved() async throws {
        let data = place.url.appendingPathComponent("data").path
        let cache = place.url.appendingPathComponent("cache").path
        let keepsake = try await PreviewSample.open(data: data, cache: cache, in: place.url)
        #expect(try await keepsake.summary().media == 4)
        let save = try #require(try await keepsake.saveOf(run: PreviewSample.run))
        let totals = save.totals
        #expect(totals.saved == 2 && totals.skipped + totals.failed == 1, "\(totals)")
        #expect(try await keepsake.saveReasons(run: PreviewSample.run).count == 1)
        let first = try await keepsake.mediaPage(filter: MediaFilter(), after: nil, limit: 1)
        let item = try #require(first.items.first?.item)
        #expect(item.caption == "By the old mill")
        _ = try await keepsake.preview(media: item.id, side: 320)
        await keepsake.shutDown()
        let again = try await PreviewSample.open(data: data, cache: cache, in: place.url)
        #expect(try await again.saves().count == 1)
        // What is there is not read once more.
        let export = place.url.appendingPathComponent("export")
        try FileManager.default.removeItem(at: export)
        try await PreviewSample.add(to: again, in: place.url)
        #expect(!FileManager.default.fileExists(atPath: export.path))
    }
}
