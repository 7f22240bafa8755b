import Keepsake
import KeepsakeKit
import SwiftUI

/// *Copies*: what the library may have already, side by side, and one tap for each.
struct CopiesScreen: View {
    @Environment(\.said) private var said
    @State private var model: CopiesModel
    private let services: Services

    init(services: Services) {
        self.services = services
        _model = State(initialValue: CopiesModel(services))
    }

    var body: some View {
        List {
            if let trouble = model.trouble { TroubleLine(words: said.words.text(trouble)) }
            Section {
                LookLines(state: model.look, numbers: model.numbers) { model.stopLooking() }
                if let refused = model.refused {
                    AskedInVain(answer: refused, isForCopies: true)
                }
                if model.looking == .chosen {
                    Text(verbatim: said("copies_chosen_only")).font(.footnote)
                }
            }
            if !model.answered.isEmpty {
                Section {
                    Text(verbatim: said("copies_answered", .count(UInt64(model.answered.count))))
                    Button(said("copies_undo"), systemImage: "arrow.uturn.backward") {
                        Task { await model.takeBack() }
                    }
                }
            }
            if model.isLoaded, model.pairs.isEmpty {
                Text(verbatim: said("copies_none")).foregroundStyle(.secondary)
            }
            ForEach(model.pairs) { pair in
                Section {
                    PairRow(services: services, pair: pair, alike: model.count(like: pair)) {
                        answer(pair, $0, $1)
                    }
                }
                .task { if pair.id == model.pairs.last?.id { await model.loadMore() } }
            }
        }
        .navigationTitle(said("copies_title"))
        // Also when a look ends while somebody is here.
        .task(id: model.look.found) { await model.refresh() }
    }

    private func answer(_ pair: CopiesModel.Pair, _ same: Bool, _ forAll: Bool) {
        Task {
            if forAll {
                await model.answerAll(like: pair, same: same)
            } else {
                await model.answer(pair, same: same)
            }
        }
    }
}

#Preview("Copies") {
    NavigationStack { CopiesScreen(services: .preview) }
}

#Preview("Copies that cannot be read") {
    NavigationStack { CopiesScreen(services: .failing) }
}

#Preview("A pair, and the numbers") {
    let copy = LibraryCopy(media: 1, asset: "1", verdict: .ask, distance: 3, cues: [])
    List {
        LookLines(state: .none, numbers: .init(new: 1_204, alreadyThere: 90, ask: 1))
        PairRow(
            services: .preview,
            pair: CopiesModel.Pair(copy: copy, item: .preview(.photo), asset: PhotoAsset())
        ) { _, _ in }
    }
}
