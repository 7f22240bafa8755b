public import Foundation
public import Keepsake
public import KeepsakeKit

/// A platform that reads every video whole and shows the same picture of each, or none.
public final class FakeVideos: VideoPictures, @unchecked Sendable {
    private let lock = NSLock()
    private var picture: Data?
    private var lasts: TimeInterval = 0
    private var read: [Int64: Data] = [:]
    private var now = 0
    private var atMost = 0
    private var asked = 0
    private var hook: @Sendable () -> Void = {}

    public init() {}

    /// To be called whenever a picture is asked for.
    public func atPoster(_ hook: @escaping @Sendable () -> Void) {
        lock.withLock { self.hook = hook }
    }

    /// What it shows from now on.
    public func show(_ picture: Data?, lasting lasts: TimeInterval) {
        lock.withLock { (self.picture, self.lasts) = (picture, lasts) }
    }

    /// What was read of each video.
    public var seen: [Int64: Data] { lock.withLock { read } }
    /// How many were made at once, at most.
    public var most: Int { lock.withLock { atMost } }
    /// How many were asked for.
    public var count: Int { lock.withLock { asked } }

    public func poster(of video: VideoBytes, side: UInt32) async -> VideoPoster? {
        let hook = lock.withLock {
            now += 1
            (atMost, asked) = (max(atMost, now), asked + 1)
            return self.hook
        }
        hook()
        defer { lock.withLock { now -= 1 } }
        guard let all = try? await video.pieces(from: 0, count: nil).collected() else { return nil }
        return lock.withLock {
            read[video.media] = all
            return picture.map { VideoPoster(picture: $0, duration: lasts) }
        }
    }
}

extension VideoBytes.Pieces {
    public func collected() async throws -> Data {
        var all = Data()
        for try await piece in self { all.append(piece) }
        return all
    }
}
