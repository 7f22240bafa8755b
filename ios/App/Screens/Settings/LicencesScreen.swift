import SwiftUI

/// Under which terms the app stands, and what is in it.
struct LicencesScreen: View {
    @Environment(\.said) private var said

    var body: some View {
        ScrollView {
            Text(verbatim: text).font(.footnote).textSelection(.enabled).padding()
        }
        .navigationTitle(said("licences"))
    }

    private var text: String {
        Bundle.main.url(forResource: "Licences", withExtension: "txt")
            .flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
    }
}

#Preview {
    LicencesScreen()
}
