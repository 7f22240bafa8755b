import Foundation
import Keepsake

/// The phone's photo library, as the core looks through it: ids, dates and small pictures.
final class LibrarySource: PhotoSource {
    /// What the core asks for; larger ones say nothing more.
    static let side: UInt32 = 320

    private let library: any PhotoLibrary

    init(_ library: any PhotoLibrary) {
        self.library = library
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

    /// The pictures of videos are not made yet: only photos are looked for.
    func poster(media: Int64) throws -> VideoPoster? { nil }
}
