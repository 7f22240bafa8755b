import Keepsake
import KeepsakeKit
import SwiftUI

/// Photos or videos, and the kinds of posts there are.
struct CatalogFilters: View {
    @Environment(\.said) private var said
    let model: CatalogModel

    var body: some View {
        ScrollView(.horizontal, showsIndicators: false) {
            HStack(spacing: 8) {
                chip(said("photos"), isOn: model.query.type == .photo) { $0.toggle(.photo) }
                chip(said("videos"), isOn: model.query.type == .video) { $0.toggle(.video) }
                ForEach(model.kinds, id: \.kind) { count in
                    let isOn = model.query.kinds.contains(count.kind)
                    chip(said.words.text(count.kind.title), isOn: isOn) { $0.toggle(count.kind) }
                }
            }
            .padding(.horizontal)
        }
    }

    private func chip(
        _ words: String, isOn: Bool, change: @escaping @MainActor (inout GridQuery) -> Void
    ) -> some View {
        FilterChip(words: words, isOn: isOn) {
            var query = model.query
            change(&query)
            model.ask(query)
        }
    }
}

/// One filter, on or off.
struct FilterChip: View {
    let words: String
    let isOn: Bool
    let toggle: @MainActor () -> Void

    var body: some View {
        Button(action: toggle) {
            Text(verbatim: words)
                .padding(.horizontal, 12)
                .frame(minHeight: 44)
                .foregroundStyle(isOn ? Color.white : Color.primary)
                .background(isOn ? Color.accentColor : Color.secondary.opacity(0.2), in: Capsule())
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isOn ? .isSelected : AccessibilityTraits())
    }
}

#Preview("Filters") {
    HStack {
        FilterChip(words: "Photos", isOn: true) {}
        FilterChip(words: "Videos", isOn: false) {}
    }
}
