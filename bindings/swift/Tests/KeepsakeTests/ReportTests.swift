import Foundation
import Keepsake
import Testing
import World

/// The row of the smoke list about the page.
@Suite(.serialized)
final class ReportTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func report() async throws {
        let keepsake = try await world.with("showcase.zip")
        let saved = try await keepsake.saveAll(to: world.roll)
        let file = world.place.appendingPathComponent("report.html")
        let last = Shared<ReportProgress?>(nil)
        try await keepsake.writeReport(run: saved.run, to: file, words: OneWord(), zone: "UTC") {
            now in last.change { $0 = now }
        }
        let page = try String(contentsOf: file, encoding: .utf8)
        #expect(page.contains("<html lang=\"x-one\" dir=\"rtl\">"))
        #expect(page.contains("<dt>word</dt><dd>&lt;\(saved.totals.saved)&gt;</dd>"))
        #expect(page.contains("note on all"))
        #expect(page.contains("<img src=\"data:image/jpeg"))
        let told = try #require(last.now)
        #expect(told.done == told.all)
        #expect(told.all >= saved.totals.saved)

        let forgotten = await error {
            try await keepsake.writeReport(
                run: saved.run, to: file, words: OneWord(forgetful: true))
        }
        #expect(forgotten?.kind == "NotReachable")
        #expect(try String(contentsOf: file, encoding: .utf8) == page)
        let other = world.place.appendingPathComponent("other.html")
        let unknown = await error {
            try await keepsake.writeReport(run: 99, to: other, words: OneWord())
        }
        #expect(unknown?.kind == "NotUsable")
        #expect(!FileManager.default.fileExists(atPath: other.path))
    }
}

/// Words of a language that is read from right to left, and that has one word.
private final class OneWord: ReportWords {
    private let forgetful: Bool

    init(forgetful: Bool = false) {
        self.forgetful = forgetful
    }

    func language() throws -> String { "x-one" }

    func isRightToLeft() throws -> Bool { true }

    func phrase(phrase: ReportPhrase) throws -> String {
        switch phrase {
        case .number(let value): return "<\(value)>"
        case .footer where forgetful:
            throw KeepError.NotReachable(why: .other(text: "forgotten"), reason: "forgotten")
        default: return "word"
        }
    }

    func moment(moment: Moment) throws -> String { "\(moment.precision)" }

    func reasons(reasons: [Reason]) throws -> String { sentence(reasons: reasons) }

    func note(note: ArchiveNote) throws -> String { "note on \(note.place ?? "all")" }
}
