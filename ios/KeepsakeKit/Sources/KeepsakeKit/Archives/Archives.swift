public import Foundation
public import Keepsake

/// Exports that were handed over. The right to read one is kept where it can be; else the file
/// is copied, as the right ends with the process. A save reads from it, so that access goes on
/// as long as the process knows it.
public actor Archives {
    /// What the rest of the phone should keep.
    private static let leastRoom: Int64 = 64 << 20
    private static let atOnce = 1 << 20

    private let folder: URL
    private let files: any PickedFiles
    private let kept: KeptArchives
    /// Called when an export was read.
    private let hasRead: @Sendable () async -> Void
    private var open: Set<URL> = []
    /// Changes that could not be written down: the next that can be takes them along.
    private var unwritten: [Change] = []

    /// Exports that were read and cannot be opened any more: "choose again".
    public private(set) var unreadable: [Lost] = []

    /// What the person knows one by, and what the core does; nil where it knows it no more.
    public struct Lost: Sendable, Equatable {
        public let name: String
        public let archive: Int64?
    }

    public init(
        folder: URL, files: any PickedFiles, hasRead: @escaping @Sendable () async -> Void = {}
    ) {
        self.folder = folder
        self.files = files
        self.hasRead = hasRead
        kept = KeptArchives(file: folder.appendingPathComponent("kept.json"))
    }

    /// Reads files together, as the parts of one export. Failed or cancelled, nothing is kept.
    ///
    /// - Throws: ``PickedFileError`` for what cannot be read yet, ``KeepError`` for what is no
    ///   export.
    public func read(
        _ picked: [URL], into keepsake: Keepsake,
        tell: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> ReadSummary {
        var parts: [(KeptArchive, URL)] = []
        do {
            for file in picked { parts.append(try keep(file)) }
            return try await read(parts, keepsake, tell)
        } catch {
            forgetUnless(known: parts)
            throw error
        }
    }

    /// The same of files that are ours to take: they are moved here first. Called again after the
    /// process was ended in between, it finds them here.
    func readTaking(
        _ files: [URL], into keepsake: Keepsake,
        tell: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> ReadSummary {
        let parts = try files.map(take)
        do {
            return try await read(parts, keepsake, tell)
        } catch let error as KeepError {
            // What is no export is not wanted, nor what was stopped; for anything else they wait
            // here.
            switch error {
            case .NotUsable, .Stopped: forgetUnless(known: parts)
            default: break
            }
            throw error
        }
    }

    private typealias Change = (inout [KeptArchive]) -> Void

    /// Opens again what earlier processes read. To be called when the catalog is opened.
    func reopen(_ keepsake: Keepsake) async {
        let records = (try? await keepsake.archives()) ?? []
        findCopies(of: records)
        findNumbers(in: records)
        var lost: [Lost] = []
        for part in all {
            let isLost = Lost(name: part.name, archive: part.archive)
            guard let found = find(part), begin(found.file) else {
                lost.append(isLost)
                continue
            }
            let file = found.file
            if found.isStale { renew(part, file) }
            guard let record = records.first(where: { $0.id == part.archive }),
                record.path != file.path
            else { continue }
            // Its folder has another name after an update, or the person moved it.
            do {
                for try await _ in keepsake.reopening(record.id, at: .path(path: file.path)) {}
            } catch {
                lost.append(isLost)
            }
        }
        unreadable = lost
    }

    /// A bookmark that is not made anew works no more one day.
    private func renew(_ part: KeptArchive, _ file: URL) {
        guard let bookmark = files.bookmark(of: file) else { return }
        // Where that cannot be written, the one of before goes on working for a while.
        change { all in
            for place in all.indices where all[place] == part { all[place].bookmark = bookmark }
        }
    }

    /// Copies that the catalog reads and that could not be written down before the process ended.
    private func findCopies(of records: [ArchiveRecord]) {
        let known = Set(all.compactMap(\.copy))
        let new = records.compactMap { record -> KeptArchive? in
            let copy = (record.path as NSString).lastPathComponent
            let isThere = FileManager.default.fileExists(
                atPath: folder.appendingPathComponent(copy).path)
            let name = Self.name(of: copy)
            if known.contains(copy) || !isThere || name == copy { return nil }
            return KeptArchive(name: name, copy: copy, archive: record.id)
        }
        if new.isEmpty { return }
        change { all in
            // Where the list could not be read, it may have them.
            let known = Set(all.compactMap(\.copy))
            all += new.filter { $0.copy.map { !known.contains($0) } ?? true }
        }
    }

    /// What the core knows those by of which it could not be asked when they were read.
    private func findNumbers(in records: [ArchiveRecord]) {
        for part in all where part.archive == nil {
            guard let path = find(part)?.file.path else { continue }
            let record = records.first {
                let name = ($0.path as NSString).lastPathComponent
                return $0.path == path || name == part.copy
            }
            guard let record else { continue }
            change { all in
                for place in all.indices where all[place] == part {
                    all[place].archive = record.id
                }
            }
        }
    }

    private var all: [KeptArchive] {
        var all = (try? kept.all()) ?? []
        for change in unwritten { change(&all) }
        return all
    }

    /// A list that cannot be read is left as it is: whatever stands in it may be read later.
    private func change(_ how: @escaping Change) {
        unwritten.append(how)
        guard var all = try? kept.all() else { return }
        for change in unwritten { change(&all) }
        if (try? kept.write(all)) != nil { unwritten = [] }
    }

    /// What the person knows each archive by: the file name of a copy of ours is another.
    var names: [Int64: String] {
        let all = all.compactMap { part in part.archive.map { ($0, part.name) } }
        return Dictionary(all, uniquingKeysWith: { $1 })
    }

    /// Those of which a copy of ours is read.
    var copied: Set<Int64> {
        Set(all.filter { $0.copy != nil }.compactMap(\.archive))
    }

    /// To be called when the catalog forgets an archive.
    public func forget(_ archive: Int64) {
        let all = all
        change { $0.removeAll { $0.archive == archive } }
        unreadable.removeAll { $0.archive == archive }
        for part in all where part.archive == archive {
            if let file = find(part)?.file { letGo((part, file)) }
        }
    }

    private func read(
        _ parts: [(KeptArchive, URL)], _ keepsake: Keepsake,
        _ tell: @escaping @Sendable (ReadingProgress) -> Void
    ) async throws -> ReadSummary {
        let run = try keepsake.read(archives: parts.map { .path(path: $0.1.path) })
        let summary = try await withTaskCancellationHandler {
            try await run.run(listener: Teller(tell))
        } onCancel: {
            run.cancel()
        }
        await remember(parts, keepsake)
        await hasRead()
        return summary
    }

    private func forgetUnless(known parts: [(KeptArchive, URL)]) {
        let known = all
        let isKnown = { (part: KeptArchive) in
            known.contains { $0.bookmark == part.bookmark && $0.copy == part.copy }
        }
        parts.filter { !isKnown($0.0) }.forEach(letGo)
    }

    private func take(_ file: URL) throws -> (KeptArchive, URL) {
        let name = file.lastPathComponent
        let place = folder.appendingPathComponent(name)
        if !FileManager.default.fileExists(atPath: place.path) {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            guard (try? FileManager.default.moveItem(at: file, to: place)) != nil else {
                throw PickedFileError.notReachable(name: name)
            }
        }
        keepOutOfBackup(place)
        return (KeptArchive(name: ShareInbox.name(of: name), copy: name), place)
    }

    /// The catalog has them by now, whatever can be written down here.
    private func remember(_ parts: [(KeptArchive, URL)], _ keepsake: Keepsake) async {
        let records = (try? await keepsake.archives()) ?? []
        let new = parts.map { part, file in
            var part = part
            part.archive = records.last { $0.path == file.path }?.id
            return part
        }
        let ids = Set(new.compactMap(\.archive))
        change { all in
            all.removeAll { old in
                old.archive.map(ids.contains) ?? false
            }
            all += new
        }
        unreadable.removeAll { lost in
            lost.archive.map(ids.contains) ?? new.contains { $0.name == lost.name }
        }
    }
}

/// Files, and the right to read them.
extension Archives {
    private func keep(_ file: URL) throws -> (KeptArchive, URL) {
        let name = file.lastPathComponent
        guard begin(file) else { throw PickedFileError.notReachable(name: name) }
        switch files.state(of: file) {
        case .gone:
            end(file)
            throw PickedFileError.notReachable(name: name)
        case .notDownloaded:
            files.startDownload(of: file)
            end(file)
            throw PickedFileError.notDownloaded(name: name)
        case .here(let bytes):
            if let bookmark = files.bookmark(of: file) {
                return (KeptArchive(name: name, bookmark: bookmark), file)
            }
            defer { end(file) }
            return try copy(file, name, bytes)
        }
    }

    private func copy(_ file: URL, _ name: String, _ bytes: Int64) throws -> (KeptArchive, URL) {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let free = files.freeSpace(at: folder)
        guard bytes <= free - Self.leastRoom else {
            throw PickedFileError.noRoom(name: name, needed: bytes, free: free)
        }
        let copy = "\(UUID().uuidString)\(Self.beforeName)\(name)"
        let place = folder.appendingPathComponent(copy)
        do {
            try pour(file, into: place)
        } catch {
            try? FileManager.default.removeItem(at: place)
            throw error
        }
        keepOutOfBackup(place)
        _ = begin(place)
        return (KeptArchive(name: name, copy: copy), place)
    }

    /// Stands in the name of a copy between what makes it the only one, and the name.
    private static let beforeName = "-"
    private static let uuid = 36

    /// What the person knows a copy by.
    private static func name(of copy: String) -> String {
        let (only, rest) = (copy.prefix(uuid), copy.dropFirst(uuid))
        let isCopy = UUID(uuidString: String(only)) != nil && rest.hasPrefix(beforeName)
        return isCopy ? String(rest.dropFirst(beforeName.count)) : ShareInbox.name(of: copy)
    }

    /// Gigabytes that the person has elsewhere.
    private func keepOutOfBackup(_ place: URL) {
        var (place, values) = (place, URLResourceValues())
        values.isExcludedFromBackup = true
        try? place.setResourceValues(values)
    }

    /// In pieces, so that a cancelled task stops in the middle.
    private func pour(_ file: URL, into place: URL) throws {
        let from = try FileHandle(forReadingFrom: file)
        defer { try? from.close() }
        try Data().write(to: place)
        let to = try FileHandle(forWritingTo: place)
        defer { try? to.close() }
        while let piece = try from.read(upToCount: Self.atOnce), !piece.isEmpty {
            try Task.checkCancellation()
            try to.write(contentsOf: piece)
        }
        try to.synchronize()
    }

    private func find(_ part: KeptArchive) -> FoundFile? {
        if let copy = part.copy {
            let file = folder.appendingPathComponent(copy)
            let isThere = FileManager.default.fileExists(atPath: file.path)
            return isThere ? FoundFile(file, isStale: false) : nil
        }
        return part.bookmark.flatMap(files.file(of:))
    }

    private func begin(_ file: URL) -> Bool {
        if open.contains(file) || file.lies(in: folder) { return true }
        guard files.beginAccess(to: file) else { return false }
        open.insert(file)
        return true
    }

    private func end(_ file: URL) {
        if open.remove(file) != nil { files.endAccess(to: file) }
    }

    private func letGo(_ part: (KeptArchive, URL)) {
        end(part.1)
        if part.0.copy != nil { try? FileManager.default.removeItem(at: part.1) }
    }
}

private final class Teller: ReadListener {
    private let tell: @Sendable (ReadingProgress) -> Void

    init(_ tell: @escaping @Sendable (ReadingProgress) -> Void) { self.tell = tell }

    func onProgress(now: ReadingProgress) { tell(now) }
}
