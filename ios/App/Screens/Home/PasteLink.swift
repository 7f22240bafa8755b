import KeepsakeKit
import SwiftUI

/// A link to a post, pasted or typed.
struct PasteLink: View {
    @Environment(\.said) private var said
    @Environment(\.dismiss) private var dismiss
    @Bindable private var model: LinkModel
    private let router: Router

    init(model: LinkModel, router: Router) {
        _model = Bindable(model)
        self.router = router
    }

    var body: some View {
        NavigationStack {
            Form {
                TextField(said("link_to_post"), text: $model.text)
                    .keyboardType(.URL)
                    .autocorrectionDisabled()
                    .textInputAutocapitalization(.never)
                    .submitLabel(.done)
                    .onSubmit { if model.hasLink { save() } }
                PasteButton(payloadType: String.self) { pasted in
                    Task { @MainActor in model.text = pasted.first ?? model.text }
                }
                if !model.text.isEmpty, !model.hasLink {
                    Text(verbatim: said("no_link")).foregroundStyle(.secondary)
                }
                ForEach(model.lookAlikes, id: \.self) { host in
                    TroubleLine(words: said("share_look_alike", .text(host)))
                }
                if let refused = model.refused { AskedInVain(answer: refused) }
                if let trouble = model.trouble { TroubleLine(words: said.words.text(trouble)) }
            }
            .navigationTitle(said("paste_link"))
            .toolbar {
                ToolbarItem(placement: .cancellationAction) {
                    Button(said("cancel")) { dismiss() }
                }
                ToolbarItem(placement: .confirmationAction) {
                    Button(said("save")) { save() }.disabled(!model.hasLink)
                }
            }
        }
        .presentationDetents([.medium, .large])
    }

    private func save() {
        Task {
            guard await model.save() else { return }
            dismiss()
            router.showFromHome(.saving)
        }
    }
}

#Preview("Paste a link") {
    PasteLink(model: LinkModel(.preview), router: Router())
}
