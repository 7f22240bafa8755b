import Keepsake
import KeepsakeKit
import SwiftUI

/// One photo or video of a grid.
struct MediaTile: View {
    @Environment(\.said) private var said
    let services: Services
    let item: MediaItem
    /// What the latest save came to for it; nil if none was about it.
    var outcome: Outcome?
    let isPicked: Bool
    let isSelecting: Bool
    let open: @MainActor () -> Void
    let pick: @MainActor () -> Void

    var body: some View {
        MediaPicture(services: services, media: item.id, side: 320, isWhole: false)
            .aspectRatio(1, contentMode: .fit)
            .clipped()
            .overlay(alignment: .bottomTrailing) { badge }
            .overlay(alignment: .bottomLeading) { sign }
            .overlay(alignment: .topTrailing) { mark }
            .contentShape(Rectangle())
            .onTapGesture(perform: open)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(item.label(said, outcome: outcome))
            .accessibilityAddTraits(.isButton)
            .accessibilityAddTraits(isPicked ? .isSelected : AccessibilityTraits())
            .accessibilityAction { open() }
            // Where somebody selects, that is what a tap does.
            .accessibilityActions { if !isSelecting { Button(said("select"), action: pick) } }
    }

    @ViewBuilder private var badge: some View {
        if item.mediaType == .video {
            Image(systemName: "video.fill").foregroundStyle(.white).padding(4)
                .accessibilityHidden(true)
        }
    }

    /// What became of it. What is to be saved has none.
    @ViewBuilder private var sign: some View {
        if let name = item.sign(outcome) {
            Image(systemName: name).foregroundStyle(.white).padding(4)
                .background(Color.black.opacity(0.6), in: Capsule())
                .padding(2)
                .accessibilityHidden(true)
        }
    }

    @ViewBuilder private var mark: some View {
        if isSelecting {
            Image(systemName: isPicked ? "checkmark.circle.fill" : "circle")
                .foregroundStyle(isPicked ? Color.accentColor : Color.white)
                .padding(4)
                .accessibilityHidden(true)
        }
    }
}

#Preview("A video, picked") {
    MediaTile(services: .preview, item: .preview(.video), isPicked: true, isSelecting: true) {
    } pick: {
    }
}

#Preview("A photo that is saved") {
    MediaTile(
        services: .preview, item: .preview(.photo), outcome: .saved, isPicked: false,
        isSelecting: false
    ) {
    } pick: {
    }
}

extension MediaItem {
    /// What stands on its picture.
    func sign(_ outcome: Outcome?) -> String? {
        switch outcome {
        case .saved, .alreadyThere: "checkmark"
        case .failed: "exclamationmark.triangle"
        case .skipped: "minus"
        case nil: missing == nil ? nil : "exclamationmark.triangle"
        }
    }

    /// Of a post that nobody published.
    static func preview(_ type: MediaType) -> MediaItem {
        MediaItem(
            id: 1, post: 1, kind: .post, position: 1, uri: "media/posts/1.jpg", mediaType: type,
            mimeType: nil,
            published: Moment(at: Date(timeIntervalSince1970: 1_556_841_600), precision: .second),
            caption: "Oats", place: nil, coordinates: nil, bytes: 180_000, missing: nil,
            optIn: nil, leftOut: nil, thumbHash: nil)
    }
}
