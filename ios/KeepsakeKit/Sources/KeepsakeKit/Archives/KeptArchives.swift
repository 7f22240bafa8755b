import Foundation

/// One file of an export: found again by a bookmark, or as a copy of our own.
struct KeptArchive: Codable, Sendable, Equatable {
    var name: String
    var bookmark: Data?
    /// Its file name in our folder: the folder's own path changes with each update of an app.
    var copy: String?
    /// As the core knows it.
    var archive: Int64?
}

/// The list of them on disk.
struct KeptArchives: Sendable {
    let file: URL

    /// - Throws: There is a list, and it cannot be read.
    func all() throws -> [KeptArchive] {
        do {
            return try JSONDecoder().decode([KeptArchive].self, from: Data(contentsOf: file))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
            return []
        }
    }

    func write(_ all: [KeptArchive]) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try JSONEncoder().encode(all).write(to: file, options: .atomic)
    }
}
