public import Foundation
public import Keepsake

/// A video where it lies in its export: any part of it, without a copy of the whole.
public struct VideoBytes: Sendable {
    /// A player asks for all there is; what it does not want any more is not read.
    static let atOnce: UInt64 = 512 << 10

    public let media: Int64
    public let length: UInt64
    public let mimeType: String
    fileprivate let keepsake: Keepsake

    /// Nil where it is no video, or its bytes are not there.
    public init?(_ media: Int64, in keepsake: Keepsake) async {
        // Of a video, the core makes no picture: it says what it is.
        let picture = try? await keepsake.preview(media: media, side: 1)
        guard case .video(let length, let mimeType) = picture else { return nil }
        (self.media, self.length, self.mimeType) = (media, length, mimeType)
        self.keepsake = keepsake
    }

    /// A part in pieces, in order; a task that is cancelled reads no more.
    ///
    /// - Parameter count: Nil: up to the end.
    public func pieces(from start: UInt64, count: UInt64?) -> Pieces {
        let end = min(length, count.map { start + min($0, length) } ?? length)
        return Pieces(bytes: self, offset: start, end: end)
    }

    /// Throws ``KeepError`` where the export is damaged or gone.
    public struct Pieces: AsyncSequence, AsyncIteratorProtocol, Sendable {
        fileprivate let bytes: VideoBytes
        fileprivate var offset: UInt64
        fileprivate let end: UInt64

        public func makeAsyncIterator() -> Self { self }

        public mutating func next() async throws -> Data? {
            if offset >= end { return nil }
            try Task.checkCancellation()
            let wanted = UInt32(Swift.min(end - offset, VideoBytes.atOnce))
            let piece = try await bytes.keepsake.bytes(
                of: bytes.media, from: offset, count: wanted)
            // The file is shorter than it was.
            if piece.isEmpty { throw CocoaError(.fileReadCorruptFile) }
            offset += UInt64(piece.count)
            return piece
        }
    }
}
