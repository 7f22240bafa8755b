import KeepsakeKit
import SwiftUI

/// The system's question was answered with no: what can be done all the same.
struct AskedInVain: View {
    @Environment(\.said) private var said
    @Environment(\.openURL) private var openURL
    let answer: PhotoPermissions.Answer
    /// What it was asked for, where that is not the save itself.
    var words: String?
    /// It was asked for to look for copies.
    var isForCopies = false
    /// Goes on with less; nil where less does not help.
    var withoutAlbums: (@MainActor () -> Void)?

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(verbatim: words ?? why)
            SideBySide {
                if answer != .restricted {
                    Button(said("open_settings")) {
                        if let url = URL(string: UIApplication.openSettingsURLString) {
                            openURL(url)
                        }
                    }
                }
                if answer != .restricted, let withoutAlbums {
                    Button(said("save_without_albums"), action: withoutAlbums)
                }
            }
            .buttonStyle(.bordered)
        }
    }

    private var why: String {
        switch answer {
        case .denied where isForCopies: said("copies_no_access")
        case .restricted: said("ask_restricted")
        case .onlyAdding: said("ask_only_adding")
        case .noReading: said("ask_no_reading")
        case .denied, .granted: said("ask_denied")
        }
    }
}

#Preview("Not allowed") {
    AskedInVain(answer: .denied) {}
}

#Preview("Not allowed to look") {
    List {
        AskedInVain(answer: .noReading) {}
        AskedInVain(answer: .denied, isForCopies: true)
    }
}

#Preview("Nobody here may decide") {
    AskedInVain(answer: .restricted)
}

#Preview("Adding alone is allowed") {
    AskedInVain(answer: .onlyAdding) {}
}
