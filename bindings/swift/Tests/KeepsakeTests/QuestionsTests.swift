import Foundation
import Keepsake
import Testing
import World

/// The rows of the smoke list about what screens ask.
@Suite(.serialized)
final class QuestionsTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func questionsOfScreens() async throws {
        let keepsake = try await world.with("showcase.zip")
        let all = try await keepsake.media().collected()
        let oldest = try await keepsake.media(order: .oldestFirst, pageSize: 7).collected()
        #expect(oldest.count == all.count)
        let times = oldest.compactMap(\.item.published.at)
        #expect(times == times.sorted())
        let posts = try await keepsake.posts(order: .oldestFirst, pageSize: 1).page()
        let first = try #require(posts.items.first)
        #expect(first.published.at == times.first)
        let archive = try #require(try await keepsake.archives().first)
        func ids(_ filter: MediaFilter) async throws -> [Int64] {
            try await keepsake.media(filter).collected().map(\.item.id)
        }
        let found = try await ids(MediaFilter(found: true))
        let ofArchive = MediaFilter(archive: archive.id, account: archive.account)
        #expect(try await ids(ofArchive) == found)
        let ofPost = all.filter { $0.item.post == first.id }.map(\.item.id)
        #expect(try await ids(MediaFilter(post: first.id)) == ofPost)
        let leftOut = all.filter { $0.item.leftOut != nil }.map(\.item.id)
        #expect(try await ids(MediaFilter(leftOut: true)) == leftOut)
        #expect(try await keepsake.mediaItem(media: all[3].item.id) == all[3])
        #expect(try await keepsake.mediaItem(media: 42) == nil)
        let photo = try #require(all.first { $0.item.mimeType == "image/jpeg" }).item
        let original = try #require(try await keepsake.original(media: photo.id))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: original.path))
        #expect(UInt64(bytes.count) == photo.bytes)
        #expect(try await keepsake.original(media: 42) == nil)
    }

    @Test func changes() async throws {
        let keepsake = try await world.open()
        let heard = Task {
            var told = 0
            for try await _ in keepsake.changed { told += 1 }
            return told
        }
        try await Task.sleep(for: .milliseconds(100))
        try await keepsake.addArchives(sample("showcase.zip"))
        try await Task.sleep(for: .milliseconds(100))
        await keepsake.shutDown()
        #expect(try await heard.value == 1)
    }

    @Test func cancelAnOriginal() async throws {
        let keepsake = try await world.with("showcase.zip")
        let page = try await keepsake.media(MediaFilter(found: true), pageSize: 1).page()
        let media = try #require(page.items.first).item.id
        let notWanted = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await keepsake.original(of: media)
        }
        notWanted.cancel()
        #expect(await error { try await notWanted.value }?.kind == "Stopped")
        let part = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await keepsake.bytes(of: media, from: 0, count: 16)
        }
        part.cancel()
        #expect(await error { try await part.value }?.kind == "Stopped")
        #expect(try await keepsake.cacheSize() == 0)
        #expect(try await keepsake.original(of: media) != nil)
        #expect(try await keepsake.bytes(of: media, from: 0, count: 16).count == 16)
    }

    @Test func cancelAPicture() async throws {
        let keepsake = try await world.with("showcase.zip")
        let page = try await keepsake.media(MediaFilter(found: true), pageSize: 1).page()
        let item = try #require(page.items.first).item
        let drawing = keepsake.drawing(media: item.id, side: 64)
        drawing.cancel()
        #expect(await error { try await drawing.run() }?.kind == "Stopped")
        _ = try await keepsake.picture(of: item.id, side: 64)
    }

    @Test func cancelAPlan() async throws {
        let keepsake = try await world.with("showcase.zip")
        _ = try await keepsake.saveAll(to: world.roll)
        let (asked, givenUp) = (Shared(0), Shared(0))
        let roll = NeverLooks(world.roll, asked: asked, givenUp: givenUp)
        let planning = Task { try await keepsake.plan(for: roll) }
        try await until { asked.now > 0 }
        planning.cancel()
        #expect(await error { try await planning.value }?.kind == "Stopped")
        try await until { givenUp.now == asked.now }
        #expect(try await keepsake.plan(for: world.roll).toSave == 0)
    }

    @Test func cancelAPreview() async throws {
        let hanging = Shared(0)
        let transport = CurlTransport(try Instagram()) {
            hanging.change { $0 += 1 }
            try await Task.sleep(for: .seconds(600))
        }
        let keepsake = try await world.open(through: transport)
        let link = try Instagram().link
        let previewing = Task { try await keepsake.preview(ofLinkIn: link) }
        try await until { hanging.now > 0 }
        previewing.cancel()
        #expect(await error { try await previewing.value }?.kind == "Stopped")
        let nothing = await error { try await keepsake.preview(ofLinkIn: "no link") }
        #expect(nothing?.kind == "NotUsable")
    }
}
