import Foundation
import Keepsake

extension AsyncSequence {
    func collected() async throws -> [Element] {
        try await reduce(into: []) { $0.append($1) }
    }
}

extension KeepError {
    /// The name of its case.
    var kind: String {
        Mirror(reflecting: self).children.first?.label ?? "Stopped"
    }
}

extension Data {
    /// Of a JPEG, from its frame header.
    var longerEdge: Int? {
        let bytes = [UInt8](self)
        var at = 2
        while at + 9 < bytes.count, bytes[at] == 0xff {
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            if (0xc0...0xc2).contains(bytes[at + 1]) {
                let height = Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])
                let width = Int(bytes[at + 7]) << 8 | Int(bytes[at + 8])
                return Swift.max(height, width)
            }
            at += 2 + length
        }
        return nil
    }
}

/// What this throws, if it does.
func error<Answer>(of work: () async throws -> Answer) async -> KeepError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? KeepError
    }
}

/// Waits until something has happened.
func until(_ happened: () -> Bool) async throws {
    while !happened() { try await Task.sleep(for: .milliseconds(5)) }
}

/// Runs one of the package's programs, which are built beside the tests; answers with its
/// exit status.
func run(program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = products.appendingPathComponent(program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
}

/// Where the built products lie.
private var products: URL {
    #if os(macOS)
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            return bundle.bundleURL.deletingLastPathComponent()
        }
        fatalError("these tests stand in a bundle")
    #else
        return Bundle.main.bundleURL
    #endif
}
