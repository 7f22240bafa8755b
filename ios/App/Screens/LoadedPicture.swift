import SwiftUI

/// A picture that comes later than its place; before, and without one, the place is grey.
struct LoadedPicture<ID: Equatable & Sendable>: View {
    @State private var picture: UIImage?
    let id: ID
    /// The whole picture is shown, and not the part that fills the place.
    var isWhole = true
    let load: @MainActor () async -> UIImage?

    var body: some View {
        ZStack {
            Rectangle().fill(Color.secondary.opacity(0.15))
            if let picture {
                Image(uiImage: picture).resizable()
                    .aspectRatio(contentMode: isWhole ? .fit : .fill)
            }
        }
        .task(id: id) {
            // Drawn for the first time on the screen's thread, it would keep that from scrolling.
            let made = await load()
            let ready = await made?.byPreparingForDisplay()
            // Another is wanted by now, and may be there already.
            if !Task.isCancelled { picture = ready ?? made }
        }
        .accessibilityHidden(true)
    }
}

#Preview("Not there yet") {
    LoadedPicture(id: 1) { nil }
}
