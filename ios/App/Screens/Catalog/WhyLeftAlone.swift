import Keepsake
import KeepsakeKit
import SwiftUI

/// Why a save would leave some alone, and where that is chosen.
struct WhyLeftAlone: View {
    @Environment(\.said) private var said
    @Environment(\.dismiss) private var dismiss
    let reasons: [ReasonCount]
    let choose: @MainActor () -> Void

    var body: some View {
        NavigationStack {
            List {
                ForEach(reasons, id: \.self) { reason in
                    ReasonRow(reason: reason)
                    if reason.isAboutChoice {
                        Button(said("choose_what_to_save"), systemImage: "switch.2", action: choose)
                    }
                }
            }
            .navigationTitle(said("why_left_alone"))
            .toolbar {
                ToolbarItem(placement: .confirmationAction) {
                    Button(said("done")) { dismiss() }
                }
            }
        }
        .presentationDetents([.medium, .large])
    }
}

#Preview("What was removed before") {
    WhyLeftAlone(
        reasons: [ReasonCount(outcome: .skipped, reasons: [.removedByYou], items: 12)]
    ) {}
}
