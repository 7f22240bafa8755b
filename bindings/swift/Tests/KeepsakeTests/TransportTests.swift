import Foundation
import Keepsake
import Testing
import World

/// The row about an app's own transport of the smoke list of `bindings/README.md`.
@Suite(.serialized)
final class TransportTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func anAppsOwnTransport() async throws {
        let brokeOff = Shared(false)
        let transport = CurlTransport(try Instagram()) {
            let isFirst = brokeOff.change { done in
                defer { done = true }
                return !done
            }
            if isFirst { throw NetworkError.Failed(how: .brokeOff) }
        }
        var bytes: [UInt64] = []
        let summary = try await save(through: transport) { now in
            if case .downloading(_, _, let came, _) = now { bytes.append(came) }
        }
        #expect(summary.save?.totals.saved == 3 && world.files().count == 3)
        #expect(brokeOff.now)
        #expect(transport.resumed.now == 1, "what broke off is gone on with")
        #expect(bytes.contains { $0 > 0 } && bytes == bytes.sorted())
    }

    @Test func aTransportThatMisbehaves() async throws {
        let failing = Failing(pages: CurlTransport(try Instagram()))
        let totals = try #require(try await save(through: failing).save).totals
        #expect((totals.saved, totals.failed) == (0, 3))
        #expect(world.files().isEmpty)
    }

    @Test func aTransportThatIsCancelled() async throws {
        let (hanging, cancelled) = (Shared(0), Shared(0))
        let transport = CurlTransport(try Instagram()) {
            hanging.change { $0 += 1 }
            defer { if Task.isCancelled { cancelled.change { $0 += 1 } } }
            try await Task.sleep(for: .seconds(600))
        }
        let keepsake = try await world.open(through: transport)
        let run = try keepsake.saveLink(
            text: try Instagram().link, slide: nil, roll: world.roll, options: SaveOptions())
        let saving = Task { try? await run.run(listener: nil) }
        try await until { hanging.now > 0 }
        run.cancel()
        _ = await saving.value
        try await until { cancelled.now == hanging.now }
        #expect(world.files().isEmpty)
        await keepsake.shutDown()
        // What came by then is gone on with.
        let well = CurlTransport(try Instagram())
        let totals = try await save(through: well).save?.totals
        #expect(totals?.saved == 3 && world.files().count == 3)
        #expect(well.resumed.now > 0)
    }

    /// Saves the post with three slides.
    private func save(
        through transport: any Transport, _ hear: (LinkProgress) -> Void = { _ in }
    ) async throws -> LinkSummary {
        let keepsake = try await world.open(through: transport)
        let (link, roll) = (try Instagram().link, world.roll)
        var done: LinkSummary?
        for try await event in keepsake.savingLinks(in: link, to: roll) {
            switch event {
            case .moving(let now): hear(now)
            case .done(let summary): done = summary
            }
        }
        await keepsake.shutDown()
        return try #require(done)
    }
}

/// Throws in the middle of every file what it does not declare.
private final class Failing: Transport {
    private struct Undeclared: Error {}
    private let pages: CurlTransport

    init(pages: CurlTransport) {
        self.pages = pages
    }

    func page(request: WebRequest) async throws -> WebPage {
        try await pages.page(request: request)
    }

    func download(key: String, request: WebRequest, incoming: Incoming) async throws {
        let head = WebAnswer(status: 200, headers: ["Content-Length": "1000"])
        if let file = incoming.answered(answer: head) {
            try Data(count: 10).write(to: URL(fileURLWithPath: file))
        }
        throw Undeclared()
    }
}
