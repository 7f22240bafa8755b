public import Foundation
public import Keepsake

/// Looks at a post from within the share extension, and saves it if it is one small item: with a
/// core of the extension's own, whose catalog lies in the extension's own container. Anything else
/// is left for the app, and nothing was done then.
public actor DirectSaver {
    /// What it came to.
    enum Outcome: Sendable, Equatable {
        /// It is in the library, at that day where it is known.
        case saved(Date?)
        /// The app is to do it.
        case notSaved
        /// It was handed over, and nobody knows whether it arrived. The note says so.
        case unsure
    }

    /// What the page of a post says.
    private struct Looked: Sendable {
        let preview: LinkPreview
        /// Nil where it is not one.
        let item: MediaItem?
    }

    /// A photo of Instagram's has less than 2 MB; of videos only short ones are small.
    static let largest: UInt64 = 16 << 20

    private let library: any PhotoLibrary
    private let folder: URL
    private let opening: Opening
    private var looking: Task<Looked, any Error>?
    /// Nobody waits for what a look says.
    private var isStopped = false

    /// - Parameters:
    ///   - folder: In the container of the extension alone, and kept: what Instagram was asked
    ///     stands there.
    ///   - open: For tests: another core in the place of the real one.
    public init(
        library: any PhotoLibrary, folder: URL,
        open: @escaping @Sendable (_ data: String, _ cache: String) async throws -> Keepsake = {
            try await Keepsake.open(data: $0, cache: $1)
        }
    ) {
        self.library = library
        self.folder = folder
        opening = Opening {
            try await open(
                folder.appendingPathComponent("catalog").path,
                folder.appendingPathComponent("cache").path)
        }
    }

    /// What there is to see of a post; nil of anything else. Its page is asked for once, however
    /// often it is wanted here.
    func look(at text: String) async throws -> LinkPreview? {
        Self.postCode(of: text) == nil ? nil : try await looked(at: text).preview
    }

    /// Nobody waits for the page of the post any more.
    func stopLooking() {
        isStopped = true
        looking?.cancel()
    }

    /// Nobody wants anything of it any more.
    func close() async {
        stopLooking()
        if let core = await opening.begun() { await core.shutDown() }
    }

    /// Saves it under this note's id, or does nothing. Asks the person for no permission.
    ///
    /// - Parameter begun: The note in whose place that one comes. Where it is not there any more,
    ///   nothing is added.
    func save(
        _ text: String, note id: String, after begun: ShareNote, to inbox: ShareInbox
    ) async -> Outcome {
        guard mayAdd, Self.postCode(of: text) != nil, let options = inbox.options, options.isLight
        else { return .notSaved }
        do {
            return try await save(text, id, begun, inbox, options)
        } catch {
            let handed = inbox.folder(of: id).appendingPathComponent("handed.json")
            return Handed(file: handed).assets.isEmpty ? .notSaved : .unsure
        }
    }

    private func save(
        _ text: String, _ id: String, _ begun: ShareNote, _ inbox: ShareInbox,
        _ options: SaveOptions
    ) async throws -> Outcome {
        if Task.isCancelled { return .notSaved }
        guard let item = try await looked(at: text).item, !inbox.known.contains(item.id),
            !Task.isCancelled, isFirst(item.id)
        else { return .notSaved }
        let core = try await opening.keepsake()
        let roll = DirectRoll(
            PhotoLibraryRoll(library: library, folder: inbox.folder(of: id)),
            largest: Self.largest
        ) { sum in
            // The card was closed, or the app is at it by now.
            guard inbox.holds(begun) else { throw KeepError.Stopped }
            let direct = DirectSave(
                text: text, media: item.id, bytes: sum.bytes, crc32: sum.crc32, begun: Date())
            try inbox.leave(ShareNote(id: id, .saved(direct)))
            inbox.done(begun)
        }
        let run = try core.saveLink(text: text, slide: nil, roll: roll, options: options)
        let summary = try await withTaskCancellationHandler {
            try await run.run(listener: Limit(Self.largest) { run.cancel() })
        } onCancel: {
            run.cancel()
        }
        guard summary.save?.totals.saved == 1 else { return .notSaved }
        guard let asset = try await core.history(media: item.id).first?.asset else {
            return .unsure
        }
        inbox.settle(id, asset: asset)
        return .saved(options.date == .original ? nil : item.published.exact)
    }

    /// What was begun here before is the app's: only that can see what came of it.
    private func isFirst(_ media: Int64) -> Bool {
        let begun = folder.appendingPathComponent("begun")
        let file = begun.appendingPathComponent("\(media)")
        do {
            try FileManager.default.createDirectory(at: begun, withIntermediateDirectories: true)
            try Data().write(to: file, options: .withoutOverwriting)
            return true
        } catch {
            return false
        }
    }

    private func looked(at text: String) async throws -> Looked {
        if let looking { return try await looking.value }
        let core = try await opening.keepsake()
        // Given up while the core was opened, its page is not asked for.
        if isStopped { throw CancellationError() }
        try Task.checkCancellation()
        // Another may have asked meanwhile.
        if let looking { return try await looking.value }
        let task = Task { try await ask(text, core) }
        looking = task
        return try await task.value
    }

    private func ask(_ text: String, _ core: Keepsake) async throws -> Looked {
        let preview = try await core.preview(ofLinkIn: text)
        guard preview.media.count == 1, preview.leftOut == 0, let code = Self.postCode(of: text)
        else { return Looked(preview: preview, item: nil) }
        var items: [MediaItem] = []
        for try await found in core.media(MediaFilter(), pageSize: 200)
        where found.item.uri.contains("/p/\(code)/") {
            items.append(found.item)
        }
        return Looked(preview: preview, item: items.count == 1 ? items[0] : nil)
    }

    private var mayAdd: Bool {
        library.permission(for: .addOnly).allowsAdding
            || library.permission(for: .readWrite).allowsAdding
    }

    /// The code of the only link in a text, if that leads to a post.
    private static func postCode(of text: String) -> String? {
        let links = resolveLinks(text: text)
        guard links.count == 1, links[0].refusal == nil, links[0].kind == .post else { return nil }
        return links[0].code
    }
}

extension SaveOptions {
    /// Whether no more than adding is wanted: for everything else somebody has to look into the
    /// library.
    fileprivate var isLight: Bool { albums == .noAlbums && !replace && !copies }
}

/// Stops what turns out to be large.
private final class Limit: LinkListener {
    private let largest: UInt64
    private let stop: @Sendable () -> Void

    init(_ largest: UInt64, stop: @escaping @Sendable () -> Void) {
        self.largest = largest
        self.stop = stop
    }

    func onProgress(now: LinkProgress) {
        if case .downloading(_, _, let bytes, let planned) = now, max(bytes, planned) > largest {
            stop()
        }
    }
}
