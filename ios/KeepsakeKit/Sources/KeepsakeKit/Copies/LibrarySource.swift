import Foundation
import Keepsake

/// The phone's photo library, as the core looks through it: ids, dates and small pictures. What
/// Keepsake added is left out: the ledger tells of it, and it is nothing that the person had.
final class LibrarySource: PhotoSource {
    /// What the core asks for; larger ones say nothing more.
    static let side: UInt32 = 320

    private let library: any PhotoLibrary
    private let posters: Posters
    private let keepsake: Keepsake
    private let others: Others

    /// - Parameter added: What Keepsake added, by the library's ids.
    init(
        _ library: any PhotoLibrary, _ posters: Posters, _ keepsake: Keepsake, added: Set<String>
    ) {
        self.library = library
        self.posters = posters
        self.keepsake = keepsake
        others = Others(added)
    }

    func name() throws -> String { PhotoLibraryRoll.name }

    func assets(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        // Without the right to read, everything would look as if it were gone.
        guard library.permission(for: .readWrite).allowsAdding else { throw KeepError.withdrawn }
        do { return try others.page(of: library, from: from, limit: limit) } catch {
            throw KeepError(library: error)
        }
    }

    func picture(id: String) throws -> Data? {
        do { return try library.smallPicture(of: id, side: Self.side) } catch {
            throw KeepError(library: error)
        }
    }

    func poster(media: Int64) throws -> VideoPoster? {
        let (posters, keepsake) = (posters, keepsake)
        return waiting { await posters.poster(of: media, side: Self.side, in: keepsake) }
    }

    /// The core asks on threads of its own, which may wait; Swift's never stand still for it.
    private func waiting(_ work: @escaping @Sendable () async -> VideoPoster?) -> VideoPoster? {
        let (made, isOver) = (Made(), DispatchSemaphore(value: 0))
        Task {
            made.keep(await work())
            isOver.signal()
        }
        isOver.wait()
        return made.poster
    }
}

/// What of the library is not Keepsake's own, numbered without gaps.
private final class Others: @unchecked Sendable {
    private let added: Set<String>
    private let lock = NSLock()
    /// Where the next page begins: by its own number, and by the library's.
    private var next = (own: UInt64(0), library: UInt64(0))

    init(_ added: Set<String>) { self.added = added }

    func page(
        of library: any PhotoLibrary, from: UInt64, limit: UInt32
    ) throws -> [LibraryAsset] {
        try lock.withLock {
            if from != next.own { next = (0, 0) }
            while next.own < from {
                let left = UInt32(clamping: from - next.own)
                if try some(of: library, limit: min(left, limit)).isEmpty { return [] }
            }
            return try some(of: library, limit: limit)
        }
    }

    /// At least one of those that follow; none after the last.
    private func some(of library: any PhotoLibrary, limit: UInt32) throws -> [LibraryAsset] {
        while true {
            let all = try library.photos(from: next.library, limit: limit)
            let others = all.filter { !added.contains($0.id) }
            next = (next.own + UInt64(others.count), next.library + UInt64(all.count))
            if all.isEmpty || !others.isEmpty { return others }
        }
    }
}

extension Keepsake {
    /// The library's ids of all that is there because Keepsake added it.
    func added() async throws -> Set<String> {
        var added: Set<String> = []
        for run in try await runs() where run.roll == PhotoLibraryRoll.name && run.undone == nil {
            var last: Int64 = 0
            while true {
                let lines = try await ledgerPage(
                    run: run.id, only: .saved, after: last, limit: 1_000)
                guard let end = lines.last?.id else { break }
                added.formUnion(lines.compactMap(\.asset))
                last = end
            }
        }
        return added
    }
}

/// A poster on its way to the thread that waits for it.
private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: VideoPoster?

    var poster: VideoPoster? { lock.withLock { kept } }

    func keep(_ poster: VideoPoster?) { lock.withLock { kept = poster } }
}
