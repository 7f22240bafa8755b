import Keepsake
import KeepsakeKit
import SwiftUI

/// Where what was saved of a post is found, and what to do if it is to be found elsewhere; where it
/// is not there any more, what the screen has for what is not saved.
struct SavedTo<Otherwise: View>: View {
    @Environment(\.said) private var said
    @Environment(\.openURL) private var openURL
    @State private var model: SavedPostModel

    private let otherwise: Otherwise

    init(
        services: Services, items: [Int64], @ViewBuilder otherwise: () -> Otherwise = EmptyView.init
    ) {
        self.otherwise = otherwise()
        _model = State(initialValue: SavedPostModel(services, items: items))
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            SavedPlace(place: model.place, isAtToday: model.isAtToday)
            if isThere { doings } else if model.place != nil { otherwise }
            if let refused = model.refused {
                AskedInVain(answer: refused, words: said("today_not_allowed"))
            }
            if model.cannotView { Text(verbatim: said("photos_not_opened")).font(.footnote) }
            if let trouble = model.trouble { TroubleLine(words: said.words.text(trouble)) }
        }
        .task { await model.refresh() }
    }

    private var isThere: Bool {
        switch model.place {
        case .day, .unknown: true
        case .notSaved, .gone, nil: false
        }
    }

    @ViewBuilder private var doings: some View {
        SideBySide {
            Button(said("view_in_photos")) { Task { await model.view(open) } }
            if !model.isAtToday {
                Button(said("put_at_today")) { Task { await model.putAtToday() } }
            }
        }
        .buttonStyle(.bordered)
        Text(verbatim: said("put_at_today_what")).font(.footnote).foregroundStyle(.secondary)
    }

    private func open(_ address: URL) async -> Bool {
        await withCheckedContinuation { continuation in
            openURL(address) { continuation.resume(returning: $0) }
        }
    }
}

/// `Saved to 3 May 2019`, and why Recents may show it elsewhere.
struct SavedPlace: View {
    @Environment(\.said) private var said
    let place: SavedPostModel.Place?
    let isAtToday: Bool

    var body: some View {
        if let words {
            Label(words, systemImage: "checkmark.circle")
            Text(verbatim: said("recents_line")).font(.footnote).foregroundStyle(.secondary)
        } else if place == .gone {
            Text(verbatim: said("saved_and_gone")).foregroundStyle(.secondary)
        }
    }

    private var words: String? {
        switch place {
        case .day where isAtToday: said("is_at_today")
        case .day(let day): said("saved_to_day", .text(said.words.day(day)))
        case .unknown: said("in_camera_roll")
        case .notSaved, .gone, nil: nil
        }
    }
}

#Preview("Saved to its day") {
    SavedPlace(place: .day(Date(timeIntervalSince1970: 1_556_841_600)), isAtToday: false)
}

#Preview("At today, in the dark") {
    SavedPlace(place: .day(Date()), isAtToday: true).preferredColorScheme(.dark)
}

#Preview("Not there any more") {
    SavedPlace(place: .gone, isAtToday: false)
}
