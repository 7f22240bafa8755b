import Foundation
import KeepsakeKit

/// Texts of the app's String Catalogs, in the language that the system chose of those they have.
struct BundleTexts: TextSource {
    var language: String { Bundle.main.preferredLocalizations.first ?? "en" }

    var region: Locale { .current }

    func text(_ key: String, in table: TextTable, _ arguments: [TextArgument]) -> String {
        let bundle = table == .core ? CoreTexts.bundle : .main
        let format = bundle.localizedString(forKey: key, value: nil, table: table.rawValue)
        if arguments.isEmpty { return format }
        let values = arguments.map { argument -> any CVarArg in
            switch argument {
            case .text(let text): text as NSString
            case .count(let count): Int64(clamping: count)
            }
        }
        return String(
            format: format, locale: KeepsakeKit.Words(self).locale, arguments: values)
    }
}
