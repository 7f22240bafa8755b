public import Foundation

/// A file that another app or the system lends for the time of a call: moved to where it stays, in
/// a folder of its own among what is temporary, until it is taken into the inbox.
public enum LentFile {
    /// Moves it there, under its name; of the same volume nothing is copied.
    public static func take(
        _ lent: URL, into folder: URL = FileManager.default.temporaryDirectory
    ) throws -> URL {
        let place = folder.appendingPathComponent(UUID().uuidString)
        let kept = place.appendingPathComponent(lent.lastPathComponent)
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try FileManager.default.moveItem(at: lent, to: kept)
            return kept
        } catch {
            try? FileManager.default.removeItem(at: place)
            throw error
        }
    }

    /// Takes files away that are not wanted any more. Those of other apps stay where they are.
    static func drop(_ files: [URL]) {
        for file in files where isOurs(file) { try? FileManager.default.removeItem(at: file) }
    }

    /// Whether it was taken before.
    static func isOurs(_ file: URL) -> Bool {
        file.lies(in: FileManager.default.temporaryDirectory)
    }

    /// Takes away what a process took that was ended before it handed it on. To be called when one
    /// starts.
    public static func sweep(
        _ folder: URL = FileManager.default.temporaryDirectory,
        olderThan age: TimeInterval = 24 * 60 * 60
    ) {
        let all = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        let limit = Date(timeIntervalSinceNow: -age)
        for place in all ?? [] {
            let isTaken = UUID(uuidString: place.lastPathComponent) != nil
            if isTaken, place.changed <= limit { try? FileManager.default.removeItem(at: place) }
        }
    }
}

extension URL {
    /// Whether it lies in a folder, by whatever links both are named.
    func lies(in folder: URL) -> Bool {
        let own = deletingLastPathComponent().resolvingSymlinksInPath().pathComponents
        return own.starts(with: folder.resolvingSymlinksInPath().pathComponents)
    }

    /// When it was changed last; long ago where nobody knows.
    var changed: Date {
        let values = try? resourceValues(forKeys: [.contentModificationDateKey])
        return values?.contentModificationDate ?? .distantPast
    }
}
