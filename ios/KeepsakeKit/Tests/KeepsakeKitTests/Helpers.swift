import Foundation
import Keepsake
import KeepsakeKit
import KeepsakeKitTesting
import Testing

/// A folder for one test, removed with it.
final class Place {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A phone whose person has read the showcase.
    @MainActor
    func phone(
        addOnly: PhotoPermission = .authorized, readWrite: PhotoPermission = .authorized
    ) async throws -> Phone {
        let library = FakePhotoLibrary(
            url.appendingPathComponent("photos"), addOnly: addOnly, readWrite: readWrite)
        let phone = Phone(at: url, library: library)
        try await phone.add(sample("showcase.zip"))
        return phone
    }
}

extension SaveState {
    /// Why it stands still.
    var trouble: KeepError? {
        if case .paused(.trouble(let why), _) = self { return why }
        return nil
    }
}

extension RunTotals {
    var all: UInt64 { saved + alreadyThere + skipped + failed }
}

extension KeepError {
    /// The name of its case.
    var kind: String {
        Mirror(reflecting: self).children.first?.label ?? "Stopped"
    }
}

/// Waits for what others make happen. After a minute it is an error: a test that never ends keeps
/// all others from being told.
@MainActor
func until(_ happened: () -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(60)
    while !happened() {
        if ContinuousClock.now > end { throw NeverHappened() }
        try await Task.sleep(for: .milliseconds(5))
    }
}

struct NeverHappened: Error {}

/// Counts what happens on any thread.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    @discardableResult
    func up() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }

    var now: Int { lock.withLock { count } }
}

/// The slow core that a phone got.
final class KeptCore: @unchecked Sendable {
    private let lock = NSLock()
    private var keepsake: SlowKeepsake?

    func set(_ keepsake: SlowKeepsake) { lock.withLock { self.keepsake = keepsake } }

    var pages: Int { lock.withLock { keepsake?.pagesAsked ?? 0 } }
    var facets: Int { lock.withLock { keepsake?.facetsAsked ?? 0 } }
}

/// Lets nobody through while it is closed.
final class Barrier: @unchecked Sendable {
    private let lock = NSLock()
    private var isClosed = false

    func close() { lock.withLock { isClosed = true } }

    func open() { lock.withLock { isClosed = false } }

    func pass() async {
        while lock.withLock({ isClosed }) { try? await Task.sleep(for: .milliseconds(5)) }
    }
}

/// Runs one of the package's programs; answers with its exit status.
func run(program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appendingPathComponent(program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
}
