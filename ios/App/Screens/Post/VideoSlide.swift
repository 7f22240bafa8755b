import AVKit
import Keepsake
import KeepsakeKit
import SwiftUI

/// A video of a post: its picture, and the video where it lies once it is asked for.
struct VideoSlide: View {
    @Environment(\.said) private var said
    @State private var video: SystemVideo?
    @State private var player: AVPlayer?
    @State private var isInVain = false
    let services: Services
    let model: PostModel
    let media: Int64
    /// Another slide is looked at: this one falls silent.
    let isShown: Bool

    var body: some View {
        ZStack {
            if let player {
                VideoPlayer(player: player)
            } else {
                MediaPicture(services: services, media: media, side: 1_280)
                if isInVain {
                    Text(verbatim: said("video_not_played")).foregroundStyle(.white).padding()
                        .background(Color.black.opacity(0.6), in: Capsule())
                        .frame(maxHeight: .infinity, alignment: .bottom)
                }
                Button {
                    Task { await play() }
                } label: {
                    Image(systemName: "play.fill").font(.largeTitle).foregroundStyle(.white)
                        .padding(20)
                        .background(Color.black.opacity(0.6), in: Capsule())
                }
                .accessibilityLabel(said("play_video"))
            }
        }
        .onChange(of: isShown) { _, isShown in
            if !isShown { player?.pause() }
        }
        .onDisappear { player?.pause() }
    }

    private func play() async {
        // Where its bytes are not there, the model says so.
        guard let bytes = await model.video(media) else { return }
        guard let video = SystemVideo(bytes) else {
            isInVain = true
            return
        }
        let player = AVPlayer(playerItem: AVPlayerItem(asset: video.asset))
        (self.video, self.player) = (video, player)
        player.play()
    }
}

#Preview("Not played yet") {
    VideoSlide(
        services: .preview, model: PostModel(.preview, media: 1), media: 1, isShown: true)
}
