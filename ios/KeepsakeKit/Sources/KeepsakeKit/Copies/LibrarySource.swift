import Foundation
import Keepsake

/// The phone's photo library, as the core looks through it: ids, dates and small pictures.
final class LibrarySource: PhotoSource {
    /// What the core asks for; larger ones say nothing more.
    static let side: UInt32 = 320

    private let library: any PhotoLibrary
    private let posters: Posters
    private let keepsake: Keepsake

    init(_ library: any PhotoLibrary, _ posters: Posters, _ keepsake: Keepsake) {
        self.library = library
        self.posters = posters
        self.keepsake = keepsake
    }

    func name() throws -> String { PhotoLibraryRoll.name }

    func assets(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        // Without the right to read, everything would look as if it were gone.
        guard library.permission(for: .readWrite).allowsAdding else { throw KeepError.withdrawn }
        do { return try library.photos(from: from, limit: limit) } catch {
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

/// A poster on its way to the thread that waits for it.
private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: VideoPoster?

    var poster: VideoPoster? { lock.withLock { kept } }

    func keep(_ poster: VideoPoster?) { lock.withLock { kept = poster } }
}
