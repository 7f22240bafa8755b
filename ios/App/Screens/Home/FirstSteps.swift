import SwiftUI

/// How a person gets their export: three steps, a picture and a line each.
struct FirstSteps: View {
    @Environment(\.said) private var said

    /// Where the export is asked for.
    private static let instagram = "https://accountscenter.instagram.com/info_and_permissions/"

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                Text(verbatim: said("welcome")).font(.title2.weight(.bold))
                    .accessibilityAddTraits(.isHeader)
                Text(verbatim: said("welcome_how")).foregroundStyle(.secondary)
            }
        }
        Section {
            step("square.and.arrow.up", said("step_request"))
            step("checklist", said("step_choose"))
            step("envelope", said("step_add"))
            if let instagram = URL(string: Self.instagram) {
                Link(destination: instagram) { Text(verbatim: said("open_instagram")) }
            }
        } header: {
            Text(verbatim: said("steps_title"))
        }
    }

    private func step(_ picture: String, _ words: String) -> some View {
        Label {
            Text(verbatim: words)
        } icon: {
            Image(systemName: picture).accessibilityHidden(true)
        }
    }
}

#Preview("First start") {
    List { FirstSteps() }
}

#Preview("First start, large letters") {
    List { FirstSteps() }.environment(\.dynamicTypeSize, .accessibility3)
}

#Preview("First start, from right to left") {
    List { FirstSteps() }.environment(\.layoutDirection, .rightToLeft)
}
