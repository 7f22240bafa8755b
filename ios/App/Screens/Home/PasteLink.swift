import KeepsakeKit
import SwiftUI

/// A link to a post, pasted or typed.
struct PasteLink: View {
    @Environment(\.said) private var said
    @Environment(\.dismiss) private var dismiss
    @State private var text = ""
    @State private var trouble: String?
    let services: Services
    let router: Router
    let hasLink: @MainActor (String) -> Bool

    var body: some View {
        NavigationStack {
            Form {
                TextField(said("link_to_post"), text: $text)
                PasteButton(payloadType: String.self) { pasted in
                    Task { @MainActor in text = pasted.first ?? text }
                }
                if !text.isEmpty, !hasLink(text) {
                    Text(verbatim: said("no_link")).foregroundStyle(.secondary)
                }
                if let trouble { TroubleLine(words: trouble) }
            }
            .navigationTitle(said("paste_link"))
            .toolbar {
                ToolbarItem(placement: .cancellationAction) {
                    Button(said("cancel")) { dismiss() }
                }
                ToolbarItem(placement: .confirmationAction) {
                    Button(said("save")) { save() }.disabled(!hasLink(text))
                }
            }
        }
        .presentationDetents([.medium, .large])
    }

    private func save() {
        Task {
            guard await services.permissions.ask(for: .addOnly) == .granted else {
                trouble = said("ask_denied")
                return
            }
            do {
                try await services.saves.start(
                    .fromLinks(text: text, slide: nil, services.options))
                dismiss()
                router.show(.saving)
            } catch {
                trouble = said("trouble_needs_space")
            }
        }
    }
}
