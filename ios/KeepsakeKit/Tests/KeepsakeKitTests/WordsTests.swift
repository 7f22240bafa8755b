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
        .rollTooSlow(seconds: 1),
    ]

    /// Somebody in Germany who reads English, and somebody in America who reads German.
    @Test func numbersAndDatesAreThoseOfTheRegion() {
        let at = Date(timeIntervalSince1970: 1_713_426_600)
        let inGermany = Words(CatalogTexts(language: "en", region: "de_DE"))
        #expect(inGermany.number(1_204) == "1.204")
        #expect(inGermany.size(3_100_000_000) == "3,1 GB")
        #expect(inGermany.day(at).hasPrefix("18") && inGermany.day(at).hasSuffix("Apr 2024"))
        #expect(!inGermany.dayAndTime(at).contains("M"))
        let inAmerica = Words(CatalogTexts(language: "de", region: "en_US"))
        #expect(inAmerica.day(at).contains("Apr"))
        #expect(inAmerica.locale.language.languageCode == "de")
        let ofBrazil = Words(CatalogTexts(language: "pt-BR"))
        #expect(ofBrazil.locale.region == "BR" && ofBrazil.number(1_204) == "1.204")
    }

    /// The library's own ids mean nothing to anybody.
    @Test(arguments: languages)
    func noSentenceNamesAnAssetByItsId(language: String) {
        let words = Words(CatalogTexts(language: language))
        let text = words.sentence([.inLibrary(asset: "4F2A-11/L0/001")])
        #expect(!text.isEmpty && !text.contains("L0"), "\(text)")
    }

    @Test func aHostKeepsItsOwnLetters() {
        let host = "instagram.com.example.org"
        let told = Words(CatalogTexts(language: "en")).sentence(Refusal.lookAlike(host: host))
        #expect(told.contains(host), "\(told)")
        let usual = Words(CatalogTexts(language: "de")).sentence(Refusal.noLink)
        #expect(usual.first?.isUppercase == true, "\(usual)")
    }

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

    @Test func everyCodeIsTried() throws {
        let all: [String: [Any]] = [
            "reason": Codes.reasons, "refusal": Codes.refusals, "not_archive": Codes.unfit,
            "oddity": Codes.oddities, "trouble": Codes.troubles,
        ]
        for (kind, codes) in all {
            let listed = try Codes.listed(kind)
            #expect(Set(codes.map(Codes.name)) == listed, "\(kind)")
        }
    }

    @Test func englishIsWhatTheCoreSays() {
        let words = Words(CatalogTexts(language: "en"))
        let bare = { (text: String) in text.filter { !"\u{2068}\u{2069}".contains($0) } }
        for reason in Codes.reasons {
            #expect(bare(words.text(reason)) == sentence(reasons: [reason]))
        }
        for oddity in Codes.oddities {
            #expect(bare(words.text(oddity)) == odditySentence(what: oddity))
        }
    }

    /// Every code, and every error that a code is told with.
    @Test func germanHasNoEnglishWordInIt() throws {
        let words = Words(CatalogTexts(language: "de", app: try appTexts()))
        let core = "the core's English words"
        var errors: [KeepError] = [.Stopped, .withdrawn, .unanswered]
        for why in Codes.troubles {
            errors.append(.NeedsPermission(why: why, reason: core))
            errors.append(.NeedsSpace(why: why, reason: core))
            errors.append(.NotReachable(why: why, reason: core))
            errors.append(.NotUsable(why: why, reason: core))
            errors.append(.TryLater(why: why, reason: core, wait: nil))
            errors.append(.NeedsUpdate(why: why, reason: core))
            errors.append(.Bug(why: why, reason: core))
        }
        var said: [String] = errors.map { words.text($0) }
        said += Codes.troubles.map { words.text($0) }
        said += Codes.oddities.map { words.text($0) }
        said += Codes.unfit.map { words.text($0) }
        said += Codes.reasons.map { words.sentence([$0]) }
        said += Codes.refusals.map { words.sentence($0) }
        let often = "the|and|with|were|not|of|again|its|it|is|this|to|be|by|that|for"
        let english = try Regex("(?i)\\b(\(often)|save|saved|photos|open|try)\\b")
        #expect(said.count > 700)
        for text in said {
            #expect(!text.isEmpty && text.firstMatch(of: english) == nil, "\(text)")
            #expect(!text.contains("%") && !text.hasPrefix("trouble_"), "\(text)")
        }
    }

    @Test func whatADeveloperSaysOfAFaultIsNotShown() throws {
        let words = Words(CatalogTexts(app: try appTexts()))
        let fault = KeepError.Bug(why: .other(text: "index out of bounds"), reason: "index")
        #expect(words.text(fault) == "Something went wrong that should not. Please report it.")
    }

    /// A number alone leads nobody on.
    @Test(arguments: languages)
    func whatTheLibraryRefusesIsToldWithWhatToDo(language: String) throws {
        let words = Words(CatalogTexts(language: language, app: try appTexts()))
        let inALine = words.sentence([.rollSaid(trouble: .refused, text: "PhotoKit 3302")])
        let advice = words.text(.troubleRefused)
        #expect(inALine == "\(advice) (PhotoKit 3302)")
        // A date that did not take is no file that is not accepted.
        let inAnError = words.text(KeepError.said(.refused, "creationDate"))
        #expect(!inAnError.contains(advice) && inAnError.contains("creationDate"))
        #expect(inALine.count > 50 || ["ja", "zh-Hans"].contains(language), "\(inALine)")
        #expect(!inALine.contains("trouble_"))
    }

    /// A screen that shows the core's own sentence would speak English everywhere.
    @Test func noScreenAsksForAnEnglishSentence() throws {
        let english = ["sentence(reasons:", "odditySentence(", ".errorDescription", ".description"]
        for folder in ["App", "ShareExtension", "KeepsakeKit/Sources/KeepsakeKit"] {
            let place = ios.appendingPathComponent(folder)
            let files = try FileManager.default.subpathsOfDirectory(atPath: place.path)
            for file in files where file.hasSuffix(".swift") {
                let source = try String(
                    contentsOf: place.appendingPathComponent(file), encoding: .utf8)
                for call in english { #expect(!source.contains(call), "\(file): \(call)") }
            }
        }
    }

    private var ios: URL {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        return folder
    }

    /// As `cargo xtask words` makes it of both apps' words.
    private func appTexts() throws -> URL {
        let file = ios.appendingPathComponent("App/Resources/Localizable.xcstrings")
        try #require(FileManager.default.fileExists(atPath: file.path))
        return file
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
        await report.refresh()
        #expect(report.page == nil && !report.isWriting)
    }
}
