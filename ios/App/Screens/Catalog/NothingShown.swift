import KeepsakeKit
import SwiftUI

/// What stands in the place of a grid with nothing in it: why, and a way on.
struct NothingShown: View {
    @Environment(\.said) private var said
    let model: CatalogModel
    let clear: @MainActor () -> Void
    let addExport: @MainActor () -> Void

    var body: some View {
        if model.isEmpty {
            ContentUnavailableView {
                Label(said("catalog_empty"), systemImage: "photo.on.rectangle")
            } description: {
                Text(verbatim: said("catalog_empty_how"))
            } actions: {
                Button(said("add_export"), action: addExport).modifier(Prominent())
            }
        } else if model.hasNoMatch {
            ContentUnavailableView {
                Label(said("nothing_found"), systemImage: "magnifyingglass")
            } description: {
                Text(verbatim: asked)
            } actions: {
                Button(said("show_everything"), action: clear).buttonStyle(.bordered)
            }
        }
    }

    private var asked: String {
        let words = model.query.text.trimmingCharacters(in: .whitespacesAndNewlines)
        let query = model.query
        let isFiltered = query.type != nil || !query.kinds.isEmpty
        let parts = [
            words.isEmpty ? nil : said("no_caption_with", .text(words)),
            isFiltered ? said("nothing_of_these") : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: "\n")
    }
}

#Preview("Nothing was added") {
    NothingShown(model: CatalogModel(.preview)) {
    } addExport: {
    }
}
