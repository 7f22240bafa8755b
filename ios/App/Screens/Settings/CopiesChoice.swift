import KeepsakeKit
import SwiftUI

/// Whether the person's own photos are looked through, and how that goes.
struct CopiesChoice: View {
    @Environment(\.said) private var said
    let model: SettingsModel
    let isOn: Binding<Bool>
    let show: @MainActor () -> Void

    var body: some View {
        Section {
            Toggle(isOn: isOn) {
                VStack(alignment: .leading, spacing: 4) {
                    Text(verbatim: said("copies_look"))
                    Text(verbatim: said("copies_look_why")).font(.footnote)
                        .foregroundStyle(.secondary)
                }
            }
            if let refused = model.refusedToLook {
                AskedInVain(answer: refused, isForCopies: true)
            }
            if model.choices.copies {
                if model.looking == .chosen {
                    Text(verbatim: said("copies_chosen_only")).font(.footnote)
                }
                LookLines(state: model.look) { model.stopLooking() }
                Button(said("copies_title"), action: show)
                Button(said("copies_look_again")) { model.lookAgain() }
                Button(said("copies_forget"), role: .destructive) {
                    Task { await model.forgetLibrary() }
                }
            }
        }
    }
}
