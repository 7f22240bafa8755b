import Foundation
import Testing

@testable import KeepsakeKit

/// In what forms other apps hand over a link.
struct SharedTextTests {
    private let link = "https://www.instagram.com/p/DEfghIJklmn/"

    private func shared(_ list: Any, _ format: PropertyListSerialization.PropertyListFormat) throws
        -> Shared
    {
        let data = try PropertyListSerialization.data(
            fromPropertyList: list, format: format, options: 0)
        return Shared([try #require(SharedPart.text(in: data).map(SharedPart.text))])
    }

    @Test(arguments: [String.Encoding.utf8, .utf16])
    func aTextIsRead(encoding: String.Encoding) throws {
        let data = try #require("Look: \(link)".data(using: encoding))
        #expect(SharedPart.text(in: data) == "Look: \(link)")
    }

    /// As Chrome shares it under the type of plain text.
    @Test func aTextInAnArchiveIsRead() throws {
        let archive: [String: Any] = [
            "$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": ["root": 1],
            "$objects": ["$null", "A title\n\(link)"],
        ]
        #expect(try shared(archive, .binary) == .links("A title\n\(link)"))
    }

    @Test func aURLInAnArchiveIsReadWithoutTheNamesOfItsClasses() throws {
        let archive: [String: Any] = [
            "$objects": [
                "$null", ["NS.base": 0, "NS.relative": 2], link,
                ["$classname": "NSURL", "$classes": ["NSURL", "NSObject"]],
            ] as [Any]
        ]
        #expect(try shared(archive, .binary) == .links(link))
    }

    @Test func aURLAsAPropertyListIsRead() throws {
        let list: [Any] = [link, "", [String: String]()]
        #expect(try shared(list, .binary) == .links(link))
        #expect(try shared(list, .xml) == .links(link))
    }

    /// What a page's script tells Safari's extensions.
    @Test func whatAScriptOfAPageFoundIsRead() throws {
        let found = ["NSExtensionJavaScriptPreprocessingResultsKey": ["URL": link]]
        #expect(try shared(found, .binary) == .links(link))
    }

    @Test func whatHasNoTextIsNone() throws {
        let numbers = try PropertyListSerialization.data(
            fromPropertyList: [1, 2], format: .binary, options: 0)
        #expect(SharedPart.text(in: numbers) == nil)
        #expect(SharedPart.text(in: Data([0xC3, 0x28])) == nil)
        #expect(SharedPart.text(in: Data("bplist00".utf8)) == "bplist00")
    }

    /// Maps hands over an empty text beside the URL.
    @Test func anEmptyTextBesideALinkTakesNothingFromIt() throws {
        let url = try #require(URL(string: link))
        #expect(Shared([.url(url), .text("")]) == .links(link))
        #expect(Shared([.text(""), .url(url)]) == .links(link))
    }
}
