import Keepsake
import KeepsakeKit
import SwiftUI

/// What there is to know of the exports: what is missing in them, or could not be read.
struct HomeNotes: View {
    @Environment(\.said) private var said
    let notes: [ArchiveNote]

    var body: some View {
        if !notes.isEmpty {
            Section {
                DisclosureGroup {
                    ForEach(notes.indices, id: \.self) { line(notes[$0]) }
                } label: {
                    Text(verbatim: said("notes"))
                }
            }
        }
    }

    private func line(_ note: ArchiveNote) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            if let place = note.place {
                Text(verbatim: place).font(.footnote).foregroundStyle(.secondary)
            }
            Text(verbatim: said.words.sentence(note.what))
        }
        .accessibilityElement(children: .combine)
    }
}

/// What became of files that were shared, where they could not be read.
struct SharedTrouble: View {
    @Environment(\.said) private var said
    let trouble: ShareTrouble

    var body: some View {
        switch trouble.why {
        case .file(let why): HomeTroubles(trouble: nil, file: why)
        case .core(let why):
            TroubleLine(words: "\(trouble.names.joined(separator: ", ")): \(said.words.text(why))")
        }
    }
}

/// A post that the share sheet added beside what was there, as far as anybody knows.
struct SharedTwice: View {
    @Environment(\.said) private var said
    let twice: SavedTwice

    var body: some View {
        let words =
            twice.isSeen
            ? said("share_twice", .text(twice.link))
            : said("share_maybe_twice", .text(twice.link))
        TroubleLine(words: words)
    }
}

#Preview("A part is missing") {
    List {
        HomeNotes(notes: [ArchiveNote(place: nil, what: .notInAnyPart(count: 3))])
    }
}
