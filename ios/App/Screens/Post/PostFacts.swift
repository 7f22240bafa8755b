import Keepsake
import KeepsakeKit
import SwiftUI

/// What is known of a post.
struct PostFacts: View {
    @Environment(\.said) private var said
    let post: Post

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Label(said.words.text(post.published), systemImage: "calendar")
            if let place = post.place { Label(place, systemImage: "mappin.and.ellipse") }
            if let caption = post.caption {
                Text(verbatim: caption).textSelection(.enabled)
            }
        }
    }
}

/// Where a saved item is found, and what to do if it is to be found elsewhere.
struct SavedTo: View {
    @Environment(\.said) private var said
    @Environment(\.openURL) private var openURL
    let published: Moment
    let isAtToday: Bool
    let putAtToday: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Label(words, systemImage: "checkmark.circle")
            Text(verbatim: said("recents_line")).font(.footnote).foregroundStyle(.secondary)
            HStack {
                // All that iOS allows: it opens the app, at nothing in particular.
                if let photos = URL(string: "photos-redirect://") {
                    Button(said("view_in_photos")) { openURL(photos) }
                }
                if !isAtToday { Button(said("put_at_today"), action: putAtToday) }
            }
            .buttonStyle(.bordered)
        }
    }

    private var words: String {
        if isAtToday { return said("is_at_today") }
        guard let day = published.at else { return said("in_camera_roll") }
        return said("saved_to_day", .text(said.words.day(day)))
    }
}

#Preview("Saved to its day") {
    SavedTo(
        published: Moment(at: Date(timeIntervalSince1970: 1_556_841_600), precision: .second),
        isAtToday: false
    ) {}
}

#Preview("At today, in the dark") {
    SavedTo(published: Moment(at: nil, precision: .unknown), isAtToday: true) {}
        .preferredColorScheme(.dark)
}
