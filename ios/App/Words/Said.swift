import KeepsakeKit
import SwiftUI

/// What the screens say, by the keys of `Localizable.xcstrings`.
struct Said: Sendable {
    let words: KeepsakeKit.Words
    private let texts: any TextSource

    init(_ texts: any TextSource = BundleTexts()) {
        self.texts = texts
        words = KeepsakeKit.Words(texts)
    }

    func callAsFunction(_ key: String, _ arguments: TextArgument...) -> String {
        texts.text(key, in: .app, arguments)
    }
}

extension EnvironmentValues {
    var said: Said {
        get { self[SaidKey.self] }
        set { self[SaidKey.self] = newValue }
    }
}

private struct SaidKey: EnvironmentKey {
    static let defaultValue = Said()
}
