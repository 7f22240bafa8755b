@_exported import AVFoundation
import SwiftUI

/// https://developer.apple.com/documentation/avkit/videoplayer
@available(iOS 14.0, *)
@MainActor @preconcurrency
public struct VideoPlayer<VideoOverlay: View>: View {
    public var body: Never { stub() }
}

/// https://developer.apple.com/documentation/avkit/videoplayer/init(player:)
@available(iOS 14.0, *)
extension VideoPlayer where VideoOverlay == EmptyView {
    public init(player: AVPlayer?) { stub() }
}
