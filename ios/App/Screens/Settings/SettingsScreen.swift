import Keepsake
import KeepsakeKit
import SwiftUI

/// *Settings*: what holds for every save.
struct SettingsScreen: View {
    @Environment(\.said) private var said
    @State private var model: SettingsModel
    private let router: Router

    init(services: Services, router: Router) {
        self.router = router
        _model = State(initialValue: SettingsModel(services))
    }

    var body: some View {
        Form {
            if let refused = model.refused { AskedInVain(answer: refused) }
            Section {
                Picker(said("albums"), selection: chosen(\.albums)) {
                    Text(verbatim: said("albums_none")).tag(AlbumChoice.noAlbums)
                    Text(verbatim: said("albums_by_kind")).tag(AlbumChoice.byKind)
                    Text(verbatim: said("albums_by_year")).tag(AlbumChoice.byYear)
                }
                Picker(said("dates"), selection: chosen(\.date)) {
                    Text(verbatim: said("date_published")).tag(DateChoice.published)
                    Text(verbatim: said("date_original")).tag(DateChoice.original)
                }
            }
            contents
            CopiesChoice(model: model, isOn: chosen(\.copies)) { router.show(.copies) }
            Include(choices: model.choices) { choose($0) }
            app
        }
        .navigationTitle(said("settings"))
        .task { await model.refresh() }
    }

    private var contents: some View {
        Section {
            toggle("write_places", "write_places_why", chosen(\.place))
            toggle("replace_better", "replace_better_why", chosen(\.replace))
        } header: {
            Text(verbatim: said("contents"))
        }
    }

    private var app: some View {
        Section {
            Button(said("clear_cache")) { Task { await model.clearCache() } }
                .disabled(model.cache == 0)
            if let cache = model.cache {
                Text(verbatim: said("cache_size", .text(said.words.size(cache))))
                    .font(.footnote).foregroundStyle(.secondary)
            }
            Button(said("licences")) { router.show(.licences) }
        } header: {
            Text(verbatim: said("this_app"))
        }
    }

    private func toggle(_ key: String, _ why: String, _ isOn: Binding<Bool>) -> some View {
        Toggle(isOn: isOn) {
            VStack(alignment: .leading, spacing: 4) {
                Text(verbatim: said(key))
                Text(verbatim: said(why)).font(.footnote).foregroundStyle(.secondary)
            }
        }
    }

    private func chosen<Value: Sendable>(
        _ choice: WritableKeyPath<Choices, Value> & Sendable
    ) -> Binding<Value> {
        Binding { @MainActor in
            model.choices[keyPath: choice]
        } set: { @MainActor wanted in
            var choices = model.choices
            choices[keyPath: choice] = wanted
            choose(choices)
        }
    }

    private func choose(_ choices: Choices) {
        Task { await model.choose(choices) }
    }
}

#Preview("Settings") {
    NavigationStack { SettingsScreen(services: .preview, router: Router()) }
}

#if DEBUG
    #Preview("Settings in the dark, with something to clear") {
        NavigationStack { SettingsScreen(services: .filled, router: Router()) }
            .preferredColorScheme(.dark)
    }
#endif
