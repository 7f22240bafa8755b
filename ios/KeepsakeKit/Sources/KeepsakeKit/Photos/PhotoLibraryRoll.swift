public import Foundation
public import Keepsake

/// The phone's photo library as camera roll.
///
/// What it can do follows from what the person allowed when a save begins: with add-only
/// access it puts in and neither reads nor makes albums; with access to chosen photos the same,
/// as it sees no albums and cannot tell what is gone from what is not shown; only what a look found
/// among those is looked for again.
public final class PhotoLibraryRoll: CameraRoll {
    /// Names it in the ledger for good.
    public static let name = "photos:library"

    /// One change block blocks the whole library; large ones stall or fail as a whole.
    private static let batch: UInt32 = 32

    private let library: any PhotoLibrary
    private let staging: URL
    private let albums: Albums
    private let handed: Handed

    /// `folder` is the app's own: staged files and the identifiers of albums lie there.
    public init(library: any PhotoLibrary, folder: URL) {
        self.library = library
        staging = folder.appendingPathComponent("staging")
        albums = Albums(library: library, file: folder.appendingPathComponent("albums.json"))
        handed = Handed(file: folder.appendingPathComponent("handed.json"))
    }

    public func facts() -> RollFacts {
        let reads = mayRead
        return RollFacts(
            name: Self.name, staging: staging.path, batch: Self.batch, albums: reads,
            readBack: reads, seesLibrary: reads || isLimited, undo: reads, removeAtOnce: .max,
            timeLimit: 600)
    }

    public func freeSpace() async throws -> UInt64? {
        await library.freeSpace()
    }

    public func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        guard mayAdd else { throw KeepError.withdrawn }
        let adding = Adding(
            library: library, albums: mayRead ? albums : nil, receipt: receipt, handed: handed)
        return await adding.add(batch)
    }

    /// Without the right to read it is asked only after a kill, about what was on its way; with
    /// access to chosen photos also about what a look found. What is not among them any more may
    /// have been deleted: rather twice than not at all. What was deleted lately is gone: the system
    /// shows no app what lies there.
    public func whichExist(assets: [String]) async throws -> [AssetState] {
        if !mayRead {
            let shown = isLimited ? try await shown(assets) : [:]
            let arrived = handed.arrived(assets, staging: staging)
            return zip(assets, arrived).map { asset, arrived in
                let isThere = arrived ?? (shown[asset] != nil)
                return isThere ? AssetState.there(modified: shown[asset]?.modified) : .gone
            }
        }
        let there = try await found(assets)
        return assets.map { id in
            there[id].map { AssetState.there(modified: $0.modified) } ?? .gone
        }
    }

    /// An asset keeps its identifier wherever the person puts it.
    public func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        assets.map { _ in nil }
    }

    public func changed(assets: [AddedAsset]) async throws -> [Bool] {
        let there = try await found(assets.map(\.id))
        return assets.map { there[$0.id]?.isEdited ?? false }
    }

    /// In one change block, so that the person is asked once. Who says no keeps all.
    public func remove(assets: [String]) async throws -> [RemoveAnswer] {
        let there = try await found(assets)
        let wanted = assets.filter { there[$0] != nil }
        if wanted.isEmpty { return assets.map { _ in .removed } }
        do {
            try await library.performChanges { $0.delete(assets: wanted) }
            return assets.map { _ in .removed }
        } catch {
            let why = KeepError(library: error)
            return assets.map { there[$0] == nil ? .removed : .notRemoved(why: why) }
        }
    }

    private func found(_ identifiers: [String]) async throws -> [String: PhotoAsset] {
        // Without the right to read, everything would look as if it were gone.
        guard mayRead else { throw KeepError.withdrawn }
        return try await shown(identifiers)
    }

    private func shown(_ identifiers: [String]) async throws -> [String: PhotoAsset] {
        do {
            return try await library.assets(identifiers)
        } catch {
            throw KeepError(library: error)
        }
    }

    private var mayRead: Bool { library.permission(for: .readWrite) == .authorized }

    /// Chosen photos are shown, and nothing else.
    private var isLimited: Bool { library.permission(for: .readWrite) == .limited }

    private var mayAdd: Bool {
        library.permission(for: .addOnly).allowsAdding
            || library.permission(for: .readWrite).allowsAdding
    }
}
