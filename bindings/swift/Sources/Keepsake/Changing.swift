import Foundation

/// Tells that the catalog changed, from when it is iterated on; many changes in a row are one.
/// It ends when its task is cancelled or the catalog is closed.
public struct ChangesOfCatalog: AsyncSequence, Sendable {
    public typealias Element = Void

    fileprivate let keepsake: Keepsake

    public func makeAsyncIterator() -> Iterator {
        Iterator(changes: keepsake.changes())
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate let changes: CatalogChanges

        /// Waits for the next change; nil after the last.
        public mutating func next() async throws -> Void? {
            let changes = changes
            let changed = try await withTaskCancellationHandler {
                try await changes.next()
            } onCancel: {
                changes.cancel()
            }
            return changed ? () : nil
        }
    }
}

extension Keepsake {
    /// Hears that the catalog changed.
    public var changed: ChangesOfCatalog { ChangesOfCatalog(keepsake: self) }

    /// The bytes of a media item as a file in the cache; nil if they are not there. In a cancelled
    /// task it is not unpacked, or no further.
    ///
    /// - Throws: ``KeepError/Stopped`` in a cancelled task.
    public func original(of media: Int64) async throws -> Original? {
        let bytes = bytesOf(media: media)
        return try await withTaskCancellationHandler {
            try await bytes.original()
        } onCancel: {
            bytes.cancel()
        }
    }

    /// A part of the bytes of a media item, as `mediaRange`; given up in a cancelled task.
    ///
    /// - Throws: ``KeepError/Stopped`` in a cancelled task.
    public func bytes(of media: Int64, from offset: UInt64, count: UInt32) async throws -> Data {
        let bytes = bytesOf(media: media)
        return try await withTaskCancellationHandler {
            try await bytes.range(offset: offset, length: count)
        } onCancel: {
            bytes.cancel()
        }
    }

    /// A picture of a media item whose longer edge has `side` pixels. In a cancelled task it is
    /// not made if others are before it.
    ///
    /// - Throws: ``KeepError/Stopped`` in a cancelled task.
    public func picture(of media: Int64, side: UInt32) async throws -> Picture {
        let drawing = drawing(media: media, side: side)
        return try await withTaskCancellationHandler {
            try await drawing.run()
        } onCancel: {
            drawing.cancel()
        }
    }
}
