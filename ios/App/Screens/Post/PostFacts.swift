import Keepsake
import KeepsakeKit
import SwiftUI

/// What is known of a post, and of the slide that is shown.
struct PostFacts: View {
    @Environment(\.said) private var said
    let post: Post
    /// What it has of its own comes first; nil: the post's.
    var item: MediaItem?

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Label(
                said.words.text(item?.published ?? post.published), systemImage: "calendar")
            if let place = item?.place ?? post.place {
                Label(place, systemImage: "mappin.and.ellipse")
            }
            if let caption = item?.caption ?? post.caption {
                Text(verbatim: caption).textSelection(.enabled)
            }
        }
    }
}

#Preview("With a place and a caption") {
    PostFacts(
        post: Post(
            id: 1, kind: .post,
            published: Moment(at: Date(timeIntervalSince1970: 1_556_841_600), precision: .second),
            unreadDate: nil, caption: "Oats, and the field behind the house #harvest",
            place: "Lübeck", coordinates: nil, optIn: nil, media: [.preview(.photo)]))
}

#Preview("Nothing is known") {
    PostFacts(
        post: Post(
            id: 1, kind: .story, published: Moment(at: nil, precision: .unknown), unreadDate: nil,
            caption: nil, place: nil, coordinates: nil, optIn: nil, media: []))
}
