public import Foundation
import Keepsake

/// What the share extension left for the app.
public struct ShareNote: Codable, Sendable, Equatable, Identifiable {
    /// Also the id of the save that comes of it: read twice, nothing is begun twice.
    public let id: String
    public let what: What

    public enum What: Codable, Sendable, Equatable {
        /// Save the posts that a text links to; of one post only that slide.
        case link(text: String, slide: UInt32?)
        /// The person wants a link saved, and the extension is at it since then: where it is ended,
        /// the link is to be saved as any other.
        case begun(text: String, at: Date)
        /// Read files that lie in the inbox, by their names there.
        case exports(files: [String])
        /// It is in the library already, or is about to be: take it into the ledger.
        case saved(DirectSave)
    }

    public init(id: String = UUID().uuidString, _ what: What) {
        self.id = id
        self.what = what
    }
}

extension ShareNote {
    /// The names of its files in the inbox.
    var files: [String] {
        if case .exports(let files) = what { files } else { [] }
    }

    var isLink: Bool {
        if case .link = what { true } else { false }
    }
}

/// The folder in the App Group in which the extension leaves notes, each a file that is there as
/// a whole or not at all. No lock and no database: both processes may be ended at any moment.
public struct ShareInbox: Sendable {
    public let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// In the folder of an App Group. Nil where there is none (a build that was not signed for it):
    /// what is written anywhere else, the app never finds.
    public init?(group: URL?) {
        guard let group else { return nil }
        self.init(folder: group.appendingPathComponent("inbox"))
    }

    /// Leaves a note.
    public func leave(_ note: ShareNote) throws {
        try make()
        try JSONEncoder().encode(note).write(to: file(of: note.id), options: .atomic)
    }

    /// Takes files into the inbox, and leaves a note about them: all of them, or none. What was
    /// taken over before is moved, what is another app's copied.
    public func take(_ files: [URL]) throws {
        try make()
        var taken: [(from: URL, to: URL)] = []
        do {
            for file in files {
                let to = place(of: Self.only(file.lastPathComponent))
                taken.append((file, to))
                try hold(file, at: to)
            }
            try leave(ShareNote(.exports(files: taken.map(\.to.lastPathComponent))))
        } catch {
            for (from, to) in taken { letGo(to, of: from) }
            throw error
        }
    }

    /// Files and folders without a note are of a process that was ended while it took them, or
    /// before it took them away.
    func sweep(olderThan age: TimeInterval = 24 * 60 * 60) {
        let all = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        let wanted = Set(notes().flatMap(\.files))
        let limit = Date(timeIntervalSinceNow: -age)
        for file in all ?? [] {
            let name = file.lastPathComponent
            let isLeft = isFolderWithoutNote(name) || Self.name(of: name) != name
            if isLeft, !wanted.contains(name), file.changed <= limit {
                try? FileManager.default.removeItem(at: file)
            }
        }
    }

    /// Of a direct save; a note that this version cannot read counts as well.
    private func isFolderWithoutNote(_ name: String) -> Bool {
        guard name.hasPrefix(Self.direct) else { return false }
        let note = file(of: String(name.dropFirst(Self.direct.count)))
        return !FileManager.default.fileExists(atPath: note.path)
    }

    private func hold(_ file: URL, at place: URL) throws {
        if LentFile.isOurs(file) {
            try FileManager.default.moveItem(at: file, to: place)
        } else {
            try FileManager.default.copyItem(at: file, to: place)
        }
    }

    private func letGo(_ place: URL, of file: URL) {
        if LentFile.isOurs(file) {
            try? FileManager.default.moveItem(at: place, to: file)
        } else {
            try? FileManager.default.removeItem(at: place)
        }
    }

    /// A name that no other file has.
    private static func only(_ name: String) -> String {
        "\(UUID().uuidString)\(beforeName)\(name)"
    }

    /// What the person knows a file in the inbox by.
    static func name(of file: String) -> String {
        let parts = file.components(separatedBy: beforeName)
        let isOurs = parts.count > 1 && UUID(uuidString: parts[0]) != nil
        return isOurs ? parts.dropFirst().joined(separator: beforeName) : file
    }

    /// Stands between what makes a name the only one, and the name.
    private static let beforeName = "_"

    /// Whether a note about what is begun is still there, and the app leaves it alone for a while:
    /// what takes longer, the app does.
    func holds(_ begun: ShareNote) -> Bool {
        guard case .begun(_, let at) = note(begun.id)?.what else { return false }
        return abs(at.timeIntervalSinceNow) < Services.grace / 2
    }

    /// One of them, as it is now.
    func note(_ id: String) -> ShareNote? { notes().first { $0.id == id } }

    /// Every note that is there, the oldest first. What this version cannot read stays.
    public func notes() -> [ShareNote] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey])
        let notes = (files ?? []).filter { $0.pathExtension == "note" }
            .sorted { ($0.changed, $0.path) < ($1.changed, $1.path) }
        return notes.compactMap { file in
            (try? Data(contentsOf: file)).flatMap {
                try? JSONDecoder().decode(ShareNote.self, from: $0)
            }
        }
    }

    /// Removes a note that was done, with its files.
    public func done(_ note: ShareNote) {
        if case .exports(let files) = note.what {
            for name in files { try? FileManager.default.removeItem(at: place(of: name)) }
        }
        try? FileManager.default.removeItem(at: file(of: note.id))
        try? FileManager.default.removeItem(at: folder(of: note.id))
    }

    /// What a direct save stages, and what it handed over.
    func folder(of note: String) -> URL { place(of: "\(Self.direct)\(note)") }

    private static let direct = "direct-"

    /// It is sure now that it is in the library. Where that cannot be written, the app finds it
    /// out.
    func settle(_ id: String, asset: String) {
        guard let note = note(id), case .saved(var direct) = note.what
        else { return }
        direct.asset = asset
        try? leave(ShareNote(id: id, .saved(direct)))
    }

    /// How the person wants posts to be saved, as the app knows it; nil before it told.
    var options: SaveOptions? {
        (try? Data(contentsOf: told("options.json"))).flatMap {
            try? JSONDecoder().decode(KeptOptions.self, from: $0).options
        }
    }

    /// Tells the extension how the person wants posts to be saved.
    func tell(_ options: SaveOptions) {
        guard (try? make(of: told)) != nil else { return }
        try? JSONEncoder().encode(KeptOptions(options))
            .write(to: told("options.json"), options: .atomic)
    }

    /// Media items of links that the app saved: it knows what became of them since, the extension
    /// does not.
    var known: Set<Int64> {
        let data = (try? Data(contentsOf: told("known.json"))) ?? Data()
        return (try? JSONDecoder().decode(Set<Int64>.self, from: data)) ?? []
    }

    func remember(_ media: [Int64]) {
        guard !media.isEmpty, (try? make(of: told)) != nil else { return }
        try? JSONEncoder().encode(known.union(media))
            .write(to: told("known.json"), options: .atomic)
    }

    /// A file that a note names. Only its last part counts, so that no note leads elsewhere.
    public func place(of name: String) -> URL {
        folder.appendingPathComponent((name as NSString).lastPathComponent)
    }

    private func file(of id: String) -> URL { place(of: "\(id).note") }

    /// What the app tells the extension lies beside the notes.
    private var told: URL { folder.deletingLastPathComponent().appendingPathComponent("told") }

    private func told(_ name: String) -> URL { told.appendingPathComponent(name) }

    private func make() throws { try make(of: folder) }

    private func make(of folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
}
