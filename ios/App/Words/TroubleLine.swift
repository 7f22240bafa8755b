import SwiftUI

/// One line about something that did not work. The words are as dark as all others: red ones are
/// hard to read where they are small.
struct TroubleLine: View {
    let words: String

    var body: some View {
        Label {
            Text(verbatim: words).foregroundStyle(.primary)
        } icon: {
            Image(systemName: "exclamationmark.triangle").foregroundStyle(.red)
                .accessibilityHidden(true)
        }
    }
}

#Preview("Something did not work") {
    TroubleLine(words: "A post of which slides are missing")
}
