import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// What the person is told of saves while they look at another app.
@MainActor
@Suite(.serialized)
struct NoticesTests {
    private let place = Place()

    @Test func whatEndsBehindAnotherAppIsToldOnce() async throws {
        let phone = try await place.phone()
        let told = Told()
        let notices = Notices(phone.services) { told.all.append($0) }
        let summary = try #require(try await phone.saveAll()?.summary)
        try await until { !told.words.isEmpty }
        let count = phone.services.words.text(.runSaved, .count(summary.totals.saved))
        // What changes of others says it no second time.
        let id = try await phone.services.saves.start(
            .fromExports(Selection(), phone.services.options))
        await phone.services.saves.settled(id)
        try await until { told.words.count == 2 }
        #expect(told.words == [count, phone.services.words.text(.runSaved, .count(0))])
        withExtendedLifetime(notices) {}
    }

    @Test func whatCouldNotBeSavedIsToldBesideWhatWas() async throws {
        let phone = try await place.phone()
        phone.library.refuse { _ in PhotoLibraryError.invalidResource }
        let told = Told()
        let notices = Notices(phone.services) { told.all.append($0) }
        let totals = try #require(try await phone.saveAll()?.summary).totals
        try await until { !told.words.isEmpty }
        let words = phone.services.words
        let failed = words.text(.failedSoFar, .text(words.number(totals.failed)))
        let saved = words.text(.runSaved, .count(totals.saved))
        #expect(totals.failed > 0 && told.words == [saved + "\n" + failed])
        withExtendedLifetime(notices) {}
    }

    @Test func whoLooksAtTheAppIsToldNothing() async throws {
        let phone = try await place.phone()
        await phone.services.becomeActive()
        let told = Told()
        let notices = Notices(phone.services) { told.all.append($0) }
        try await phone.saveAll()
        phone.services.saves.dismiss(Saves.fromExports)
        phone.services.leaveFront()
        // Told of what comes after it: whatever was to be told before was told by then.
        try await phone.saveAll()
        try await until { !told.words.isEmpty }
        #expect(told.words == [phone.services.words.text(.runSaved, .count(0))])
        withExtendedLifetime(notices) {}
    }

    @Test func aNoticeLeadsToTheSaveOrAfterTheAppWasEndedToItsReport() async throws {
        let phone = try await place.phone()
        let told = Told()
        let notices = Notices(phone.services) { told.all.append($0) }
        let summary = try #require(try await phone.saveAll()?.summary)
        try await until { !told.all.isEmpty }
        #expect(told.all.map(\.run) == [summary.run])
        let router = Router(path: [.settings])
        notices.open(run: told.all[0].run, router)
        #expect(router.path == [.saving])
        // As after a start: nothing goes on, and nothing ended in this process.
        phone.services.saves.dismiss(Saves.fromExports)
        notices.open(run: told.all[0].run, router)
        #expect(router.path == [.report(run: summary.run)])
        notices.open(run: nil, router)
        #expect(router.path == [.report(run: summary.run)])
    }

    /// What the person can change keeps no save standing behind their back.
    @Test func whatASaveStandsStillForIsToldEachTime() async throws {
        let phone = try await place.phone()
        phone.library.at { if $0 == .made { throw CocoaError(.fileWriteOutOfSpace) } }
        let told = Told()
        let notices = Notices(phone.services) { told.all.append($0) }
        let trouble = try #require(try await phone.saveAll()?.trouble)
        let words = phone.services.words.text(trouble)
        try await until { told.words == [words] }
        let saves = phone.services.saves
        await saves.resume(Saves.fromExports)
        await saves.settled(Saves.fromExports)
        try await until { told.words.count == 2 }
        #expect(told.words == [words, words])
        // Paused by the person or by the system, it is nothing to tell.
        await saves.pause(Saves.fromExports)
        #expect(saves.states[Saves.fromExports] == .paused(.byPerson, last: saves.progress))
        withExtendedLifetime(notices) {}
    }
}

@MainActor
private final class Told {
    var all: [Notice] = []
    var words: [String] { all.map(\.words) }
}

extension Saves {
    fileprivate var progress: SaveProgress? { states[Self.fromExports]?.progress }
}
