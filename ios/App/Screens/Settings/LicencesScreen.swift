import KeepsakeKit
import SwiftUI

/// On whose work the app stands.
struct LicencesScreen: View {
    @Environment(\.said) private var said
    private let licences = Licences.ofTheApp
    let router: Router

    var body: some View {
        List {
            ForEach(licences.works) { work in
                Button {
                    router.show(.licence(of: work.name))
                } label: {
                    VStack(alignment: .leading, spacing: 4) {
                        Text(verbatim: work.name)
                        Text(verbatim: work.licence).font(.footnote).foregroundStyle(.secondary)
                    }
                }
                .buttonStyle(.plain)
            }
        }
        .navigationTitle(said("licences"))
    }
}

/// What one work's licence says, to the letter.
struct LicenceScreen: View {
    private let licences = Licences.ofTheApp
    let work: String

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                if !source.isEmpty { Text(verbatim: source).textSelection(.enabled) }
                Text(verbatim: licences.text(of: work)).textSelection(.enabled)
            }
            .font(.footnote)
            .frame(maxWidth: .infinity, alignment: .leading)
            .padding()
        }
        // English, in whatever language the app is.
        .environment(\.layoutDirection, .leftToRight)
        .navigationTitle(work)
    }

    private var source: String { licences.works.first { $0.name == work }?.source ?? "" }
}

extension Licences {
    /// Read once: a screen may be made anew at any moment.
    fileprivate static let ofTheApp = Licences(
        Bundle.main.url(forResource: "Licences", withExtension: "json"))
}

#Preview("Licences") {
    NavigationStack { LicencesScreen(router: Router()) }
}

#Preview("A licence") {
    NavigationStack { LicenceScreen(work: "SQLite") }
}
