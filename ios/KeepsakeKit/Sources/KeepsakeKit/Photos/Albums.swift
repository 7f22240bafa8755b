import Foundation

/// The albums that this app made, known by the identifiers that the library gave them: the
/// person may call one otherwise, and two may have one title.
actor Albums {
    private let library: any PhotoLibrary
    private let file: URL
    private var making: [String: Task<String?, any Error>] = [:]

    init(library: any PhotoLibrary, file: URL) {
        self.library = library
        self.file = file
    }

    /// The album for that title; nil where the library does not make it. One that is not there any
    /// more is made again; never two of one title at once.
    ///
    /// - Throws: What everything else would meet as well.
    func identifier(of title: String) async throws -> String? {
        if let going = making[title] { return try await going.value }
        let task = Task { try await findTwice(title) }
        making[title] = task
        defer { making[title] = nil }
        return try await task.value
    }

    /// -1 says nothing: the second try often goes through.
    private func findTwice(_ title: String) async throws -> String? {
        do {
            do {
                return try await find(title)
            } catch let error as PhotoLibraryError where error.meaning == .unknown {
                return try await find(title)
            }
        } catch let error as PhotoLibraryError where !error.meaning.isOfAll {
            return nil
        }
    }

    private func find(_ title: String) async throws -> String {
        if let id = kept[title], try await library.hasAlbum(id) { return id }
        let file = file
        let others = kept
        let made = Made()
        try await library.performChanges { changes in
            guard let id = changes.makeAlbum(title: title) else { return }
            // Before the album is visible: killed afterwards, it is found again.
            try Self.keep(others.merging([title: id]) { $1 }, in: file)
            made.set(id)
        }
        guard let id = made.id else {
            throw PhotoLibraryError(code: PhotoLibraryError.identifierNotFound)
        }
        return id
    }

    private var kept: [String: String] {
        guard let data = try? Data(contentsOf: file) else { return [:] }
        return (try? JSONDecoder().decode([String: String].self, from: data)) ?? [:]
    }

    private static func keep(_ all: [String: String], in file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try JSONEncoder().encode(all).write(to: file, options: .atomic)
    }
}

private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var made: String?

    func set(_ id: String) { lock.withLock { made = id } }

    var id: String? { lock.withLock { made } }
}
