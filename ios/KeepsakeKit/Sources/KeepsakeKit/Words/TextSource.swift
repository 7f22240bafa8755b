public import Foundation

/// Where a text stands.
public enum TextTable: String, Sendable {
    /// `Localizable.xcstrings` of the app: what the screens say. Its keys are the names that the
    /// texts have in the Android app.
    case app = "Localizable"
    /// `Reasons.xcstrings` of this package, made by `cargo xtask words` of the core's words.
    case core = "Reasons"
}

/// A value in a text: a whole number chooses the form of a plural.
public enum TextArgument: Sendable, Equatable {
    case text(String)
    case count(UInt64)
}

/// Texts in the language of the app. On a phone its bundles; Linux has no String Catalogs.
public protocol TextSource: Sendable {
    /// Of the language whose texts are shown, as `pt-BR`.
    var language: String { get }

    /// How the person has numbers, dates and times, wherever they live and whatever they read.
    var region: Locale { get }

    /// The text of a key with its arguments, which are numbered from 1.
    func text(_ key: String, in table: TextTable, _ arguments: [TextArgument]) -> String
}
