public import Foundation
public import KeepsakeKit

/// Picked files whose rights a test gives and takes.
public final class FakeFiles: PickedFiles, @unchecked Sendable {
    private let lock = NSLock()
    private var refused: Set<URL> = []
    private var inCloud: Set<URL> = []
    private var moved: [URL: URL] = [:]
    private var noBookmarks = false
    private var free = Int64.max
    private var open: [URL: Int] = [:]
    private var asked: [URL] = []

    public init() {}

    /// The right to read it is gone, as after the person moved it to another app.
    public func refuse(_ file: URL) { lock.withLock { _ = refused.insert(file) } }

    public func putInCloud(_ file: URL) { lock.withLock { _ = inCloud.insert(file) } }

    /// What its bookmark leads to from now on.
    public func move(_ file: URL, to other: URL) { lock.withLock { moved[file] = other } }

    /// As of a file that another app only lends.
    public func keepNoBookmarks() { lock.withLock { noBookmarks = true } }

    public func setFree(_ bytes: Int64) { lock.withLock { free = bytes } }

    /// How often each was begun and not ended.
    public var inUse: [URL: Int] { lock.withLock { open.filter { $0.value > 0 } } }

    /// Whose download was begun.
    public var downloads: [URL] { lock.withLock { asked } }

    public func state(of file: URL) -> PickedFileState {
        if lock.withLock({ inCloud.contains(file) }) { return .notDownloaded }
        let found = try? FileManager.default.attributesOfItem(atPath: file.path)
        return found.map { .here(bytes: ($0[.size] as? NSNumber)?.int64Value ?? 0) } ?? .gone
    }

    public func startDownload(of file: URL) { lock.withLock { asked.append(file) } }

    public func beginAccess(to file: URL) -> Bool {
        lock.withLock {
            if refused.contains(file) { return false }
            open[file, default: 0] += 1
            return true
        }
    }

    public func endAccess(to file: URL) { lock.withLock { open[file, default: 0] -= 1 } }

    public func bookmark(of file: URL) -> Data? {
        lock.withLock { noBookmarks ? nil : Data(file.path.utf8) }
    }

    public func file(of bookmark: Data) -> FoundFile? {
        guard let path = String(bytes: bookmark, encoding: .utf8) else { return nil }
        let file = URL(fileURLWithPath: path)
        let now = lock.withLock { moved[file] ?? file }
        let isThere = FileManager.default.fileExists(atPath: now.path)
        return isThere ? FoundFile(now, isStale: now != file) : nil
    }

    public func freeSpace(at folder: URL) -> Int64 { lock.withLock { free } }
}

/// Small values in a file.
public final class FileValues: KeptValues, @unchecked Sendable {
    private let lock = NSLock()
    private let file: URL

    public init(_ file: URL) {
        self.file = file
    }

    public func text(_ key: String) -> String? { lock.withLock { all[key] } }

    public func keep(_ text: String?, _ key: String) {
        lock.withLock {
            var all = all
            all[key] = text
            try? FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? JSONEncoder().encode(all).write(to: file, options: .atomic)
        }
    }

    private var all: [String: String] {
        let data = (try? Data(contentsOf: file)) ?? Data()
        return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
    }
}
