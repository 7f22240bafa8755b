import Foundation
public import Keepsake

/// What makes pictures of videos: the platform, as the core decodes none.
public protocol VideoPictures: Sendable {
    /// The first picture of a video as a JPEG, upright, its longer side at most so many pixels, and
    /// how long the video lasts; nil where the platform cannot.
    func poster(of video: VideoBytes, side: UInt32) async -> VideoPoster?
}

/// Pictures of videos: few are made at once, and each once while there is room for it in memory.
public actor Posters {
    private static let atOnce = 2
    private static let room = 32 << 20

    private let pictures: any VideoPictures
    private let kept = NSCache<NSString, Kept>()
    private var free = atOnce
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ pictures: any VideoPictures) {
        self.pictures = pictures
        kept.totalCostLimit = Self.room
    }

    /// Nil where it cannot be made, and where the task was cancelled while it waited.
    public func poster(
        of media: Int64, side: UInt32, in keepsake: Keepsake
    ) async -> VideoPoster? {
        let key = "\(media) \(side)" as NSString
        if let made = kept.object(forKey: key) { return made.poster }
        await takeTurn()
        defer { giveTurn() }
        if Task.isCancelled { return nil }
        if let made = kept.object(forKey: key) { return made.poster }
        guard let video = await VideoBytes(media, in: keepsake),
            let poster = await pictures.poster(of: video, side: side)
        else { return nil }
        kept.setObject(Kept(poster), forKey: key, cost: poster.picture.count)
        return poster
    }

    private func takeTurn() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func giveTurn() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

private final class Kept {
    let poster: VideoPoster

    init(_ poster: VideoPoster) { self.poster = poster }
}
