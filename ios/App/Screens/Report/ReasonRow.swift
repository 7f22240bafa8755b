import Keepsake
import KeepsakeKit
import SwiftUI

/// A reason, and how many it holds for.
struct ReasonRow: View {
    @Environment(\.said) private var said
    let reason: ReasonCount

    var body: some View {
        LabeledContent {
            Text(verbatim: said.words.number(reason.items)).monospacedDigit()
        } label: {
            Text(verbatim: said.words.sentence(reason.reasons))
        }
    }
}

#Preview("A reason") {
    List {
        ReasonRow(reason: ReasonCount(outcome: .skipped, reasons: [.removedByYou], items: 12))
    }
}
