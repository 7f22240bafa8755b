import Keepsake
import KeepsakeKit
import SwiftUI

/// What is saved only if the person wants so.
struct Include: View {
    @Environment(\.said) private var said
    let choices: Choices
    let choose: @MainActor (Choices) -> Void

    var body: some View {
        Section {
            ForEach(OptInReason.everything, id: \.self) { reason in
                Toggle(said.words.text(reason.title), isOn: isOn(reason))
            }
        } header: {
            Text(verbatim: said("include"))
        }
    }

    private func isOn(_ reason: OptInReason) -> Binding<Bool> {
        Binding { @MainActor in
            choices.include.contains(reason)
        } set: { @MainActor wanted in
            var choices = choices
            if wanted { choices.include.insert(reason) } else { choices.include.remove(reason) }
            choose(choices)
        }
    }
}

/// The same, as a screen of its own.
struct WhatToSave: View {
    @Environment(\.said) private var said
    @State private var model: SettingsModel

    init(services: Services) { _model = State(initialValue: SettingsModel(services)) }

    var body: some View {
        Form {
            Include(choices: model.choices) { choices in Task { await model.choose(choices) } }
        }
        .navigationTitle(said("choose_what_to_save"))
    }
}

#Preview("A screen of its own") {
    NavigationStack { WhatToSave(services: .preview) }
}

#Preview("Nothing more than the usual") {
    Form { Include(choices: Choices()) { _ in } }
}
