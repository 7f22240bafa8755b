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
            ShareCardBody(
                state: model.state, preview: model.preview, isLooking: model.isLooking,
                notSeen: model.notSeen, lookAlikes: model.lookAlikes
            )
            .task { await model.look() }
            .navigationTitle("Keepsake")
            .toolbar {
                ToolbarItem(placement: .cancellationAction) {
                    Button(isOver ? said("close") : said("cancel"), action: close)
                }
                ToolbarItem(placement: .confirmationAction) {
                    Button(said("save")) { Task { await model.save() } }.disabled(!model.canSave)
                }
            }
        }
    }

    /// Closed before, nothing is saved.
    private var isOver: Bool {
        !model.canSave && model.state != .saving && model.state != .copying
    }
}

/// What the card says: only what is in the library by now is called saved; everything else the app
/// saves, once it is opened.
struct ShareCardBody: View {
    @Environment(\.said) private var said
    let state: ShareCardModel.State
    var preview: LinkPreview?
    var isLooking = false
    var notSeen: KeepError?
    /// Hosts that nobody asks, beside a link that is saved.
    var lookAlikes: [String] = []

    var body: some View {
        ScrollView {
            card.padding().frame(maxWidth: .infinity).accessibilityElement(children: .combine)
        }
        .scrollBounceBehavior(.basedOnSize)
    }

    private var card: some View {
        VStack(spacing: 16) {
            if let preview { ShownPost(preview: preview) }
            if preview == nil || !isPost {
                Image(systemName: picture).font(.largeTitle).accessibilityHidden(true)
                Text(verbatim: words).multilineTextAlignment(.center)
            }
            if isPost { looking }
            ForEach(lookAlikes, id: \.self) { host in
                TroubleLine(words: said("share_look_alike", .text(host))).font(.footnote)
            }
            if case .saved = state {
                Text(verbatim: said("recents_line")).font(.footnote).foregroundStyle(.secondary)
            }
            if state == .saving || state == .copying { ProgressView() }
        }
    }

    private var isPost: Bool { if case .post = state { true } else { false } }

    /// *Save* waits for none of it.
    @ViewBuilder private var looking: some View {
        if isLooking {
            ProgressView()
            Text(verbatim: said("share_looking")).font(.footnote).foregroundStyle(.secondary)
        }
        if let notSeen {
            TroubleLine(words: said.words.text(notSeen)).font(.footnote)
        }
    }

    private var picture: String {
        switch state {
        case .post, .saving: "link"
        case .files, .copying: "doc.zipper"
        case .saved: "checkmark.circle"
        case .leftForApp, .leftToRead: "clock"
        case .unsure: "questionmark.circle"
        case .refused, .cancelled, .nothing, .noWayToApp, .failed: "exclamationmark.triangle"
        }
    }

    private var words: String {
        switch state {
        case .post: said("share_post")
        case .files(let names, let lost): (names + notTaken(lost)).joined(separator: "\n")
        case .refused(let why): said.words.sentence(why)
        case .copying: said("share_copying")
        case .saving: said("share_saving")
        case .saved(nil): said("share_saved")
        case .saved(.some(let day)):
            [said("share_saved"), said("saved_to_day", .text(said.words.day(day)))]
                .joined(separator: "\n")
        case .unsure: said("share_unsure")
        case .cancelled: said("share_cancelled")
        case .leftForApp: said("share_left_for_app")
        case .leftToRead(let lost):
            ([said("share_left_to_read")] + notTaken(lost)).joined(separator: "\n")
        case .nothing(.empty): said("share_empty")
        case .nothing(.noLink): said("no_link")
        case .nothing(.lookAlike(let host)): said("share_look_alike", .text(host))
        case .nothing(.notTaken([])): said("share_not_taken")
        case .nothing(.notTaken(let names)): notTaken(names).joined(separator: "\n")
        case .noWayToApp: said("share_no_way_to_app")
        case .failed(let why): said.words.text(why)
        }
    }

    private func notTaken(_ names: [String]) -> [String] {
        names.map { said("share_file_not_taken", .text($0)) }
    }
}
