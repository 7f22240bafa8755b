import Keepsake
import KeepsakeKit
import SwiftUI

/// A post as its page shows it: a small picture, whose it is, its first words, what will be saved.
struct ShownPost: View {
    @Environment(\.said) private var said
    @State private var picture: UIImage?
    let preview: LinkPreview

    /// In points.
    private static let side: CGFloat = 96

    var body: some View {
        HStack(alignment: .top, spacing: 16) {
            if let picture {
                Image(uiImage: picture).resizable().aspectRatio(contentMode: .fill)
                    .frame(width: Self.side, height: Self.side)
                    .clipped()
                    .accessibilityHidden(true)
            }
            VStack(alignment: .leading, spacing: 4) {
                if let owner = preview.owner {
                    Text(verbatim: "@\(owner)").font(.headline)
                }
                if let caption = preview.caption { Text(verbatim: caption).lineLimit(3) }
                Text(verbatim: said("photos_and_videos", .count(UInt64(preview.media.count))))
                    .foregroundStyle(.secondary)
                leftOut
            }
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .accessibilityElement(children: .combine)
        .task(id: preview.picture) {
            let made = await load()
            if !Task.isCancelled { picture = made }
        }
    }

    @ViewBuilder private var leftOut: some View {
        if preview.leftOut > 0 {
            TroubleLine(words: said("share_left_out", .count(UInt64(preview.leftOut))))
        }
        if !preview.slidesLeftOut.isEmpty {
            let slides = preview.slidesLeftOut.map { said.words.number($0) }
            TroubleLine(
                words: said("share_slides_missing", .text(slides.joined(separator: ", "))))
        }
    }

    /// Never decoded whole: an extension has little memory.
    private func load() async -> UIImage? {
        guard let path = preview.picture else { return nil }
        let pixels = UInt32(Self.side * 3)
        return await Task.detached {
            SystemPreview.picture(of: URL(fileURLWithPath: path), side: pixels)
        }.value
    }
}

#Preview("A post with slides") {
    ShownPost(
        preview: LinkPreview(
            owner: "ida.example", caption: "Oats, and the field behind the house",
            media: [.photo, .photo, .video], slide: nil, leftOut: 0, saved: 0, picture: nil))
}

#Preview("A post of which slides are missing") {
    ShownPost(
        preview: LinkPreview(
            owner: "ida.example", caption: nil, media: [.photo], slide: nil, leftOut: 2,
            slidesLeftOut: [2, 3], saved: 0, picture: nil))
}
