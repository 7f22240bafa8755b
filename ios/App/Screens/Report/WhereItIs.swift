import KeepsakeKit
import SwiftUI

/// Where in Photos what was saved is found, and a way there.
struct WhereItIs: View {
    @Environment(\.said) private var said
    @Environment(\.openURL) private var openURL
    @State private var isInVain = false
    let words: String

    var body: some View {
        Section {
            Text(verbatim: words)
            if let photos = SavedPostModel.photos {
                Button(said("open_photos"), systemImage: "photo.on.rectangle") {
                    openURL(photos) { isInVain = !$0 }
                }
            }
            if isInVain { Text(verbatim: said("photos_not_opened")).font(.footnote) }
        }
    }
}

#Preview("At their dates") {
    List { WhereItIs(words: "In Photos they stand at their dates: scroll back to find them.") }
}
