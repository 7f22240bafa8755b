import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What is said, in every language.
@MainActor
struct WordsTests {
    nonisolated static let languages = [
        "en", "de", "fr", "es", "pt-BR", "it", "ru", "ja", "zh-Hans", "ar",
    ]

    private let reasons: [Reason] = [
        .bytesMissing(missing: .notInAnyPart), .leftOut(optIn: .drafts), .removedByYou,
        .betterInArchives(
            better: [.morePixels, .caption],
            was: Quality(width: 640, height: 480, bytes: 1, precision: .second),
            now: Quality(width: 1080, height: 720, bytes: 2, precision: .second)),
        .cutOff(media: .photo, fromLink: true), .archiveGone(archive: "export.zip"),
        .metadataPartly(why: .captionCut, beside: false),
        .spaceNeeded(needed: 60_000_001, free: 1_999_999), .namesTaken(name: "a", count: 3),
        .rollTooSlow(seconds: 1), .rollSaid(trouble: .refused, text: "PhotoKit 3302"),
    ]

    @Test(arguments: languages)
    func everySentenceIsInItsLanguage(language: String) {
        let words = Words(CatalogTexts(language: language))
        let english = Words(CatalogTexts(language: "en"))
        for reason in reasons {
            let text = words.text([reason])
            #expect(!text.isEmpty && !text.contains("%"), "\(text)")
            if language == "en" {
                let bare = text.filter { !"\u{2068}\u{2069}".contains($0) }
                #expect(bare == sentence(reasons: [reason]), "\(bare)")
            } else {
                #expect(text != english.text([reason]))
            }
        }
    }

    @Test func numbersAndDatesAreThoseOfTheLanguage() {
        let german = Words(CatalogTexts(language: "de"))
        #expect(german.number(12_345) == "12.345")
        #expect(german.size(1_234_567_890) == "1,2 GB")
        #expect(german.text(CalendarMonth(year: 2024, month: 4)) == "April 2024")
        #expect(Words(CatalogTexts(language: "ar")).isRightToLeft)
        #expect(!german.isRightToLeft)
    }

    @Test func everyTextHasEveryLanguageAndItsPlurals() throws {
        let file = try #require(
            CoreTexts.bundle.url(forResource: "Reasons", withExtension: "xcstrings"))
        let catalog = try #require(StringCatalog(file))
        #expect(catalog.texts.count > 200)
        for (key, languages) in catalog.texts {
            #expect(Set(languages.keys) == Set(Self.languages), "\(key)")
            // With one form for all, the number stands behind a colon.
            for (language, forms) in languages where forms[""] == nil && forms.count > 1 {
                for number: UInt64 in [0, 1, 2, 3, 5, 11, 21, 22, 100, 101] {
                    let category = pluralCategory(of: number, in: language)
                    #expect(forms[category] != nil, "\(key) \(language) \(category)")
                }
            }
        }
    }

    @Test(arguments: ["en", "ar"])
    func thePageAboutASaveIsInTheLanguage(language: String) async throws {
        let words = PageWords(Words(CatalogTexts(language: language)))
        #expect(words.isRightToLeft() == (language == "ar"))
        let phrases: [ReportPhrase] = [
            .heading, .photosAndVideos(photos: 2, videos: 1),
            .photosAndVideos(photos: 1, videos: 0),
            .month(year: 2024, month: 5), .kind(kind: .reel), .footer(version: "1"),
            .photo(kind: .story, moment: "today"),
        ]
        for phrase in phrases {
            let text = words.phrase(phrase: phrase)
            #expect(!text.isEmpty && !text.contains("%") && !text.contains("report-"), "\(text)")
        }
    }

    @Test func aReportIsWritten() async throws {
        let place = Place()
        let phone = Phone(at: place.url)
        try await phone.add(sample("captions.zip"))
        let summary = try #require(try await phone.saveAll()?.summary)
        let report = ReportModel(phone.services, run: summary.run)
        await report.writePage(zone: "UTC")
        let page = try #require(report.page)
        let html = try String(contentsOf: page, encoding: .utf8)
        #expect(html.contains("<html lang=\"en\"") && report.trouble == nil)
        report.pageShared()
        #expect(report.page == nil && !report.isWriting)
    }
}
