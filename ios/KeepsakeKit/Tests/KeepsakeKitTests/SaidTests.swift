import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What screens say, held against the texts that there are: a value of another kind than its place
/// in a text is nonsense on a phone, or ends the app.
struct SaidTests {
    static let others = WordsTests.languages.filter { $0 != "en" }

    /// A call of `said("key", .text(…), .count(…))`: its values by the letters of their places.
    private struct Call {
        let file: String
        let key: String
        let values: [String]
    }

    @Test func everyValueIsOfTheKindOfItsPlace() throws {
        let catalog = try #require(
            StringCatalog(ios.appendingPathComponent("App/Resources/Localizable.xcstrings")))
        let calls = try calls()
        #expect(calls.count > 150)
        #expect(calls.contains { $0.values == ["@", "lld", "lld"] })
        for call in calls {
            let languages = try #require(catalog.texts[call.key], "\(call.file): \(call.key)")
            #expect(languages.count == 10, "\(call.key)")
            for (language, forms) in languages {
                for text in forms.values {
                    for place in text.matches(of: /%([0-9]+)\$(@|lld)/) {
                        let number = Int(place.output.1) ?? 0
                        let isThere = call.values.indices.contains(number - 1)
                        let value = isThere ? call.values[number - 1] : "none"
                        #expect(
                            value == String(place.output.2),
                            "\(call.file): \(call.key), \(language): \(text)")
                    }
                }
            }
            let english = (languages["en"] ?? [:]).values.joined()
            for number in call.values.indices {
                #expect(english.contains("%\(number + 1)$"), "\(call.file): \(call.key)")
            }
        }
    }

    /// In every language every sentence of the core's is another than in English, and whole.
    @Test(arguments: others)
    func nothingOfTheCoreIsEnglish(language: String) throws {
        let app = ios.appendingPathComponent("App/Resources/Localizable.xcstrings")
        let words = Words(CatalogTexts(language: language, app: app))
        let english = Words(CatalogTexts(app: app))
        func check(_ told: (Words) -> String) {
            let text = told(words)
            #expect(!text.isEmpty && !text.contains("%"), "\(text)")
            // A file and what somebody else said are in their own words.
            let isSentence = told(english).filter(\.isLetter).count > 8
            #expect(!isSentence || text != told(english), "\(text)")
        }
        for reason in Codes.reasons { check { $0.sentence([reason]) } }
        for refusal in Codes.refusals { check { $0.sentence(refusal) } }
        for oddity in Codes.oddities { check { $0.sentence(oddity) } }
        for unfit in Codes.unfit { check { $0.text(unfit) } }
    }

    private var ios: URL {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }

    private func calls() throws -> [Call] {
        var calls: [Call] = []
        for folder in ["App", "ShareExtension"] {
            let place = ios.appendingPathComponent(folder)
            for file in try FileManager.default.subpathsOfDirectory(atPath: place.path)
            where file.hasSuffix(".swift") {
                let source = try String(
                    contentsOf: place.appendingPathComponent(file), encoding: .utf8)
                for found in source.matches(of: /said\(\s*"([a-z_]+)"/) {
                    calls.append(
                        Call(
                            file: file, key: String(found.output.1),
                            values: values(in: source[found.range.upperBound...])))
                }
            }
        }
        return calls
    }

    /// The values of a call that has begun, up to its end.
    private func values(in rest: Substring) -> [String] {
        var (depth, values, rest) = (0, [String](), rest)
        while let letter = rest.first {
            if depth == 0, rest.hasPrefix(".text(") { values.append("@") }
            if depth == 0, rest.hasPrefix(".count(") { values.append("lld") }
            if letter == "(" { depth += 1 }
            if letter == ")" { depth -= 1 }
            if depth < 0 { break }
            rest = rest.dropFirst()
        }
        return values
    }
}
