import Keepsake
import KeepsakeKit
import SwiftUI

/// An item that was not saved: its picture, when it was published and what it says; why, and what
/// to do.
struct NotSavedRow: View {
    @Environment(\.said) private var said
    let services: Services
    let entry: LedgerEntry
    /// Nil if it left the catalog.
    let item: MediaItem?

    var body: some View {
        HStack(alignment: .top, spacing: 12) {
            MediaPicture(services: services, media: entry.media, side: 160, isWhole: false)
                .frame(width: 56, height: 56)
                .clipped()
            VStack(alignment: .leading, spacing: 4) {
                if let item { known(item) }
                Text(verbatim: became).font(.footnote).foregroundStyle(.secondary)
                Text(verbatim: why)
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label)
        .accessibilityAddTraits(.isButton)
    }

    @ViewBuilder private func known(_ item: MediaItem) -> some View {
        Text(verbatim: said.words.text(item.published)).font(.footnote)
            .foregroundStyle(.secondary)
        if let caption = item.caption, !caption.isEmpty {
            Text(verbatim: caption).lineLimit(2)
        }
    }

    private var why: String { said.words.sentence(entry.reasons) }

    private var became: String {
        entry.outcome == .failed ? said("this_not_saved") : said("this_left_alone")
    }

    /// The reason once, also where it is that a file is missing.
    private var label: String {
        [item?.label(said, outcome: entry.outcome) ?? became, why].joined(separator: ", ")
    }
}

extension MediaItem {
    /// What is read out in the place of its picture, and what became of it.
    func label(_ said: Said, outcome: Outcome? = nil) -> String {
        let kind = mediaType == .video ? said("video") : said("photo")
        let parts = [kind, said.words.text(published), became(said, outcome), caption ?? ""]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func became(_ said: Said, _ outcome: Outcome?) -> String {
        switch outcome {
        case .saved, .alreadyThere: said("in_camera_roll")
        case .failed: said("this_not_saved")
        case .skipped: said("this_left_alone")
        case nil: missing.map { said.words.sentence([.bytesMissing(missing: $0)]) } ?? ""
        }
    }
}

private func entry(_ outcome: Outcome, _ reasons: [Reason]) -> LedgerEntry {
    LedgerEntry(
        id: 1, run: 1, media: 1, uri: "media/posts/1.jpg", outcome: outcome, reasons: reasons,
        reason: nil, retry: outcome == .failed, asset: nil, bytes: nil, better: [], at: Date())
}

#Preview("Not to be had, and left alone") {
    List {
        NotSavedRow(
            services: .preview, entry: entry(.failed, [.bytesMissing(missing: .notInAnyPart)]),
            item: .preview(.photo))
        NotSavedRow(
            services: .preview, entry: entry(.skipped, [.removedByYou]), item: .preview(.video))
    }
}
