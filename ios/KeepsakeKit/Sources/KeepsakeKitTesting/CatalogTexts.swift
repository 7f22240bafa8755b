public import Foundation
public import KeepsakeKit

/// Texts of String Catalogs as they stand in their files, for Linux and for tests: Xcode's
/// compiler of catalogs is not needed.
public struct CatalogTexts: TextSource {
    public let language: String
    public let region: Locale
    private let catalogs: [TextTable: StringCatalog]

    /// - Parameters:
    ///   - region: Nil: the one that speaks the language first.
    ///   - app: The app's own catalog; without it, its keys are its texts.
    public init(language: String = "en", region: String? = nil, app: URL? = nil) {
        self.language = language
        self.region = Locale(identifier: region ?? language)
        let core = CoreTexts.bundle.url(forResource: "Reasons", withExtension: "xcstrings")
        let files = [TextTable.core: core, .app: app].compactMapValues { $0 }
        catalogs = files.compactMapValues(StringCatalog.init)
    }

    public func text(_ key: String, in table: TextTable, _ arguments: [TextArgument]) -> String {
        let count = arguments.lazy.compactMap(\.number).first ?? 0
        let format = catalogs[table]?.format(key, language, count) ?? key
        return filled(format, arguments)
    }

    private func filled(_ format: String, _ arguments: [TextArgument]) -> String {
        var text = format
        for (index, argument) in arguments.enumerated() {
            for format in ["@", "lld", "d"] {
                text = text.replacingOccurrences(of: "%\(index + 1)$\(format)", with: argument.told)
            }
        }
        return text.replacingOccurrences(of: "%%", with: "%")
    }
}

/// A file that Xcode calls a String Catalog.
public struct StringCatalog: Sendable {
    /// Each text with what it is in each language: by category of plurals, or under "".
    public let texts: [String: [String: [String: String]]]

    public init?(_ file: URL) {
        guard let data = try? Data(contentsOf: file),
            let read = try? JSONDecoder().decode(File.self, from: data)
        else { return nil }
        texts = read.strings.mapValues { entry in
            (entry.localizations ?? [:]).mapValues(\.forms)
        }
    }

    func format(_ key: String, _ language: String, _ count: UInt64) -> String? {
        guard let forms = texts[key]?[language] ?? texts[key]?["en"] else { return nil }
        return forms[""] ?? forms[pluralCategory(of: count, in: language)] ?? forms["other"]
    }

    private struct File: Decodable {
        let strings: [String: Entry]
    }

    private struct Entry: Decodable {
        let localizations: [String: Localization]?
    }

    private struct Localization: Decodable {
        let stringUnit: Unit?
        let variations: Variations?

        var forms: [String: String] {
            if let stringUnit { return ["": stringUnit.value] }
            return (variations?.plural ?? [:]).compactMapValues { $0.stringUnit?.value }
        }
    }

    private struct Variations: Decodable {
        let plural: [String: Localization]?
    }

    private struct Unit: Decodable {
        let value: String
    }
}

/// The category of a whole number, as CLDR has it for the ten languages.
public func pluralCategory(of number: UInt64, in language: String) -> String {
    let (tens, hundreds) = (number % 10, number % 100)
    switch language {
    case "ja", "zh-Hans": return "other"
    case "fr", "pt-BR": return number < 2 ? "one" : "other"
    case "ru":
        if tens == 1, hundreds != 11 { return "one" }
        return (2...4).contains(tens) && !(12...14).contains(hundreds) ? "few" : "many"
    case "ar":
        if number < 3 { return ["zero", "one", "two"][Int(number)] }
        return (3...10).contains(hundreds) ? "few" : hundreds > 10 ? "many" : "other"
    default: return number == 1 ? "one" : "other"
    }
}

extension TextArgument {
    fileprivate var number: UInt64? {
        if case .count(let number) = self { return number }
        return nil
    }

    fileprivate var told: String {
        switch self {
        case .text(let text): text
        case .count(let number): "\(number)"
        }
    }
}
