import Keepsake
import KeepsakeKit
import SwiftUI

/// The card: what was shared, *Save*, and what became of it.
struct ShareCard: View {
    @Environment(\.said) private var said
    let model: ShareCardModel
    let close: @MainActor () -> Void

    var body: some View {
        NavigationStack {
            ShareCardBody(state: model.state)
                .navigationTitle("Keepsake")
                .toolbar {
                    ToolbarItem(placement: .cancellationAction) {
                        Button(canSave ? said("cancel") : said("close"), action: close)
                    }
                    ToolbarItem(placement: .confirmationAction) {
                        Button(said("save")) { Task { await model.save() } }.disabled(!canSave)
                    }
                }
        }
    }

    private var canSave: Bool {
        switch model.state {
        case .post, .files: true
        case .copying, .leftForApp, .nothing, .noRoom: false
        }
    }
}

/// What the card says. Nothing is called saved here: the app saves, once it is opened.
struct ShareCardBody: View {
    @Environment(\.said) private var said
    let state: ShareCardModel.State

    var body: some View {
        VStack(spacing: 16) {
            Image(systemName: picture).font(.largeTitle).accessibilityHidden(true)
            Text(verbatim: words).multilineTextAlignment(.center)
        }
        .padding()
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .accessibilityElement(children: .combine)
    }

    private var picture: String {
        switch state {
        case .post: "link"
        case .files, .copying: "doc.zipper"
        case .leftForApp: "checkmark.circle"
        case .nothing, .noRoom: "exclamationmark.triangle"
        }
    }

    private var words: String {
        switch state {
        case .post: said("share_post")
        case .files(let names): names.joined(separator: "\n")
        case .copying: said("share_copying")
        case .leftForApp: said("share_left_for_app")
        case .nothing(.empty): said("share_empty")
        case .nothing(.noLink): said("no_link")
        case .nothing(.lookAlike(let host)): said("share_look_alike", .text(host))
        case .noRoom: said("trouble_needs_space")
        }
    }
}

#Preview("An export") {
    ShareCardBody(state: .files(["instagram-export.zip"]))
}

#Preview("Left for the app") {
    ShareCardBody(state: .leftForApp)
}

#Preview("Not Instagram") {
    ShareCardBody(state: .nothing(.lookAlike(host: "instagram.example")))
}
