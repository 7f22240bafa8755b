public import Foundation
public import Keepsake

/// Saves a post that is one small item from within the share extension: with a core of the
/// extension's own, whose catalog lies in the extension's own container. Anything else is left for
/// the app, and nothing was done then.
public struct DirectSaver: Sendable {
    /// What it came to.
    enum Outcome: Sendable, Equatable {
        /// It is in the library, at that day where it is known.
        case saved(Date?)
        /// The app is to do it.
        case notSaved
        /// It was handed over, and nobody knows whether it arrived. The note says so.
        case unsure
    }

    /// A photo of Instagram's has less than 2 MB; of videos only short ones are small.
    static let largest: UInt64 = 16 << 20

    private let library: any PhotoLibrary
    private let folder: URL
    private let open: @Sendable (_ data: String, _ cache: String) async throws -> Keepsake

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
        self.open = open
    }

    /// Saves it under this note's id, or does nothing. Asks the person for no permission.
    func save(_ text: String, note id: String, to inbox: ShareInbox) async -> Outcome {
        guard mayAdd, isOnePost(text), let options = inbox.options, options.isLight else {
            return .notSaved
        }
        do {
            let core = try await open(
                folder.appendingPathComponent("catalog").path,
                folder.appendingPathComponent("cache").path)
            let outcome = try await save(text, id, inbox, core, options)
            await core.shutDown()
            return outcome
        } catch {
            let handed = inbox.folder(of: id).appendingPathComponent("handed.json")
            return Handed(file: handed).assets.isEmpty ? .notSaved : .unsure
        }
    }

    private func save(
        _ text: String, _ id: String, _ inbox: ShareInbox, _ core: Keepsake,
        _ options: SaveOptions
    ) async throws -> Outcome {
        guard let item = try await item(of: text, core), !inbox.known.contains(item.id) else {
            return .notSaved
        }
        let roll = DirectRoll(
            PhotoLibraryRoll(library: library, folder: inbox.folder(of: id)),
            largest: Self.largest
        ) { sum in
            let direct = DirectSave(
                text: text, media: item.id, bytes: sum.bytes, crc32: sum.crc32, begun: Date())
            try inbox.leave(ShareNote(id: id, .saved(direct)))
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

    /// The one item of the post; nil where there are more, or the extension saw it before.
    private func item(of text: String, _ core: Keepsake) async throws -> MediaItem? {
        let before = try await items(core)
        let preview = try await core.previewLink(text: text, page: nil)
        guard preview.media.count == 1, preview.leftOut == 0 else { return nil }
        let new = try await items(core).filter { item in !before.contains { $0.id == item.id } }
        return new.count == 1 ? new[0] : nil
    }

    private func items(_ core: Keepsake) async throws -> [MediaItem] {
        var items: [MediaItem] = []
        for try await item in core.media(MediaFilter(), pageSize: 200) { items.append(item.item) }
        return items
    }

    private var mayAdd: Bool {
        library.permission(for: .addOnly).allowsAdding
            || library.permission(for: .readWrite).allowsAdding
    }

    private func isOnePost(_ text: String) -> Bool {
        let links = resolveLinks(text: text)
        return links.count == 1 && links[0].refusal == nil && links[0].kind == .post
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
