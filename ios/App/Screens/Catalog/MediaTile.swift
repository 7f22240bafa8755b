import Keepsake
import KeepsakeKit
import SwiftUI

/// One photo or video of a grid.
struct MediaTile: View {
    @Environment(\.said) private var said
    let services: Services
    let item: MediaItem
    let isPicked: Bool
    let isSelecting: Bool
    let open: @MainActor () -> Void
    let pick: @MainActor () -> Void

    var body: some View {
        MediaPicture(services: services, media: item.id, side: 320, isWhole: false)
            .aspectRatio(1, contentMode: .fit)
            .clipped()
            .overlay(alignment: .bottomTrailing) { badge }
            .overlay(alignment: .topTrailing) { mark }
            .contentShape(Rectangle())
            .onTapGesture(perform: open)
            .onLongPressGesture(perform: pick)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(label)
            .accessibilityAddTraits(.isButton)
            .accessibilityAddTraits(isPicked ? .isSelected : AccessibilityTraits())
            .accessibilityAction(named: said("select")) { pick() }
    }

    private var label: String {
        let kind = item.mediaType == .video ? said("video") : said("photo")
        return [kind, said.words.text(item.published), item.caption ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    @ViewBuilder private var badge: some View {
        if item.mediaType == .video {
            Image(systemName: "video.fill").foregroundStyle(.white).padding(4)
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
