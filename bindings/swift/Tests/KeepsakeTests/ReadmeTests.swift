import Foundation
import Testing
import World

/// The program of the README is `Program/main.swift`, word for word, and does what it says.
struct ReadmeTests {
    @Test func programOfTheReadmeIsTheOneThatRuns() throws {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let readme = try text(package.appendingPathComponent("README.md"))
        let program = try text(package.appendingPathComponent("Tests/Program/main.swift"))
        let shown = readme.components(separatedBy: "```swift\n").dropFirst().first
        #expect(shown?.components(separatedBy: "```").first == program)
        #expect(program.split(separator: "\n", omittingEmptySubsequences: false).count <= 31)
    }

    @Test func programOfTheReadmeSaves() throws {
        let place = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        let world = World(at: place)
        let status = try run(program: "Program", [sample("showcase.zip").path, world.folder.path])
        #expect(status == 0)
        #expect(!world.files().isEmpty)
    }

    private func text(_ file: URL) throws -> String {
        try String(contentsOf: file, encoding: .utf8)
    }
}
