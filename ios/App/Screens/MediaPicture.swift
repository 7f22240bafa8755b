import Keepsake
import KeepsakeKit
import SwiftUI

/// The picture of a media item: the core's preview of it, or the system's where the core does not
/// decode it, as all videos.
struct MediaPicture: View {
    let services: Services
    let media: Int64
    /// The longer side, in pixels.
    let side: UInt32
    /// The whole picture is shown, and not the part that fills the place.
    var isWhole = true

    var body: some View {
        LoadedPicture(id: media, isWhole: isWhole) { await load() }
    }

    /// What scrolls away is cancelled with its task.
    private func load() async -> UIImage? {
        guard let keepsake = try? await services.keepsake() else { return nil }
        switch try? await keepsake.picture(of: media, side: side) {
        case .jpeg(let jpeg, _): return UIImage(data: jpeg)
        case .video:
            let poster = await services.posters.poster(of: media, side: side, in: keepsake)
            return poster.flatMap { UIImage(data: $0.picture) }
        case .original(let path, _):
            let (file, side) = (URL(fileURLWithPath: path), side)
            return await Task.detached { SystemPreview.picture(of: file, side: side) }.value
        case .noPicture, nil: return nil
        }
    }
}

#Preview("No export has it any more") {
    MediaPicture(services: .preview, media: 1, side: 320)
}
