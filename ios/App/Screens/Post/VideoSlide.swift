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
    @State private var isLoading = false
    /// Another slide, or another screen, is looked at.
    @State private var isAway = false
    let services: Services
    let model: PostModel
    let media: Int64
    /// Of the slides it is the one that is looked at.
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
                if isLoading {
                    ProgressView()
                } else {
                    playing
                }
            }
        }
        .onChange(of: isShown) { _, isShown in look(isAway: !isShown) }
        .onAppear { look(isAway: !isShown) }
        .onDisappear { look(isAway: true) }
    }

    private var playing: some View {
        Button {
            isLoading = true
            Task { await play() }
        } label: {
            Image(systemName: "play.fill").font(.largeTitle).foregroundStyle(.white)
                .padding(20)
                .background(Color.black.opacity(0.6), in: Capsule())
        }
        .accessibilityLabel(said("play_video"))
    }

    /// What is not looked at falls silent.
    private func look(isAway: Bool) {
        self.isAway = isAway
        if isAway { player?.pause() }
    }

    private func play() async {
        defer { isLoading = false }
        // Where its bytes are not there, the model says so.
        guard let bytes = await model.video(media) else { return }
        guard let video = SystemVideo(bytes) else {
            isInVain = true
            return
        }
        let player = AVPlayer(playerItem: AVPlayerItem(asset: video.asset))
        (self.video, self.player) = (video, player)
        if !isAway { player.play() }
    }
}

#Preview("Not played yet") {
    VideoSlide(
        services: .preview, model: PostModel(.preview, media: 1), media: 1, isShown: true)
}
