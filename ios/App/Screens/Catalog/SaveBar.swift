import Keepsake
import KeepsakeKit
import SwiftUI

/// The button that saves, with how many and how large; what is left alone, and why.
struct SaveBar: View {
    @Environment(\.said) private var said
    @State private var showsWhy = false
    let model: CatalogModel
    let began: @MainActor () -> Void
    let showCopies: @MainActor () -> Void
    let chooseWhat: @MainActor () -> Void

    private func saveWithLess() {
        Task { if await model.saveWithoutAlbums() { began() } }
    }

    var body: some View {
        VStack(spacing: 8) {
            if let trouble = model.trouble {
                TroubleLine(words: said.words.text(trouble))
                Button(said("try_again")) { model.refresh() }.buttonStyle(.bordered)
            }
            if let refused = model.refused {
                AskedInVain(
                    answer: refused, withoutAlbums: model.canDoWithLess ? saveWithLess : nil)
            }
            if model.waitsForPicks {
                Text(verbatim: said("pick_some")).foregroundStyle(.secondary)
            } else if let plan = model.plan {
                SaveButton(plan: plan) { Task { if await model.save() { began() } } }
                if plan.ask > 0 {
                    SmallButton(words: said("copies_ask", .count(plan.ask)), act: showCopies)
                }
                if plan.skipped + plan.failed > 0 {
                    SmallButton(words: said("why_left_alone")) { showsWhy = true }
                }
            } else if model.trouble == nil {
                ProgressView()
            }
        }
        .padding()
        .frame(maxWidth: .infinity)
        .background(.bar)
        .sheet(isPresented: $showsWhy) {
            WhyLeftAlone(reasons: model.plan?.reasons ?? []) {
                showsWhy = false
                chooseWhat()
            }
        }
    }
}

/// Small to read, and not to tap.
struct SmallButton: View {
    let words: String
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) { Text(verbatim: words).font(.footnote).touchable() }
    }
}

/// `Save 1,204 to your library`, with the size.
struct SaveButton: View {
    @Environment(\.said) private var said
    let plan: PlanNumbers
    let save: @MainActor () -> Void

    var body: some View {
        Button(action: save) {
            VStack {
                if plan.toSave == 0 {
                    Text(verbatim: said("nothing_to_save"))
                } else {
                    Text(verbatim: said("save_to_camera_roll_counted", .count(plan.toSave)))
                    Text(verbatim: said.words.size(plan.bytes)).font(.footnote)
                }
            }
            .frame(maxWidth: .infinity)
        }
        .modifier(Prominent())
        .disabled(plan.toSave == 0)
        .accessibilityIdentifier("save")
        if plan.alreadyThere > 0 {
            Text(verbatim: said("already_there", .count(plan.alreadyThere)))
                .font(.footnote).foregroundStyle(.secondary)
        }
    }
}

/// The main button of a screen, as the system draws it.
struct Prominent: ViewModifier {
    func body(content: Content) -> some View {
        if #available(iOS 26, *) {
            content.buttonStyle(.glassProminent).controlSize(.large)
        } else {
            content.buttonStyle(.borderedProminent).controlSize(.large)
        }
    }
}

#Preview("Something to save") {
    SaveButton(
        plan: PlanNumbers(
            planned: 1_300, toSave: 1_204, alreadyThere: 96, ask: 0, better: 0, skipped: 0,
            failed: 0,
            bytes: 3_100_000_000, spaceNeeded: 3_100_000_000, spaceThere: nil, reasons: [])
    ) {}
}
