import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// A save is one, however often it stood still; two are two.
@MainActor
@Suite(.serialized)
struct OneSaveTests {
    private let place = Place()

    private func saves(_ phone: Phone) async -> HomeModel {
        let home = HomeModel(phone.services)
        await home.refresh()
        return home
    }

    private func begun(_ phone: Phone) async throws -> String {
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        return id
    }

    @Test func pausedTwiceAndGoneOnWithIsOneSave() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        let id = try await begun(phone)
        for _ in 1...2 {
            let before = phone.library.assets.count
            try await until { phone.library.assets.count > before + 100 }
            await saves.pause(id)
            await saves.settled(id)
            await saves.resume(id)
        }
        await saves.settled(id)
        let summary = try #require(saves.states[id]?.summary)
        #expect(summary.totals.saved == 5_000 && summary.totals.all == 5_000)
        let home = await self.saves(phone)
        #expect(home.runs.map(\.id) == [summary.run])
        #expect(home.runs.first?.totals.saved == 5_000 && home.runs.first?.runs.count == 3)
        #expect(phone.library.assets.count == 5_000)
    }

    /// Paused by the person, and the app was ended: the next process goes on with the same save.
    @Test func pausedInAnEarlierProcessIsTheSameSave() async throws {
        let phone = Phone(at: place.url)
        let id = try await begun(phone)
        await phone.services.saves.pause(id)
        await phone.services.saves.settled(id)
        let next = Phone(at: place.url)
        await next.services.start()
        guard case .paused(.byPerson, _) = next.services.saves.states[id] else {
            Issue.record("paused: \(String(describing: next.services.saves.states[id]))")
            return
        }
        await next.services.saves.resume(id)
        await next.services.saves.settled(id)
        #expect(next.services.saves.states[id]?.summary?.totals.saved == 5_000)
        #expect(await saves(next).runs.count == 1)
    }

    @Test func whatIsTakenBackWhileItStandsStillIsOver() async throws {
        let phone = Phone(at: place.url)
        let id = try await begun(phone)
        await phone.services.saves.pause(id)
        await phone.services.saves.settled(id)
        let run = try #require(await saves(phone).runs.first).id
        let report = ReportModel(phone.services, run: run)
        await report.undo()
        #expect(phone.library.assets.isEmpty)
        await phone.services.saves.resume(id)
        await phone.services.saves.settled(id)
        #expect(phone.services.saves.states[id] == nil && phone.library.assets.isEmpty)
        let next = Phone(at: place.url)
        await next.services.start()
        #expect(next.services.saves.states.isEmpty)
    }

    /// While a save goes on, another one is asked for: it waits, and is not lost.
    @Test func aSecondSaveWaitsForTheFirst() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        try await phone.add(sample("showcase.zip"))
        let first = try await begun(phone)
        let videos = Selection(filter: MediaFilter(mediaType: .video))
        let second = try await saves.start(.fromExports(videos, phone.services.options))
        #expect(first != second)
        await saves.stop(first)
        await saves.settled(first)
        await saves.settled(second)
        #expect(saves.states[first]?.summary?.end == .stopped)
        #expect(saves.states[second]?.summary?.end == .completed)
        #expect(phone.library.assets.contains { $0.isVideo })
    }

    /// One that stands still is another one than what is saved meanwhile.
    @Test func aSecondSaveLeavesAPausedOneAsItIs() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        let first = try await begun(phone)
        await saves.pause(first)
        await saves.settled(first)
        try await phone.add(sample("showcase.zip"))
        let videos = Selection(filter: MediaFilter(mediaType: .video))
        let second = try await saves.start(.fromExports(videos, phone.services.options))
        await saves.settled(second)
        #expect(saves.states[second]?.summary?.end == .completed)
        guard case .paused(.byPerson, _) = saves.states[first] else {
            Issue.record("paused: \(String(describing: saves.states[first]))")
            return
        }
        await saves.resume(first)
        await saves.settled(first)
        #expect(saves.states[first]?.summary?.totals.saved == 5_000)
    }

    /// The system ends the time of a save that the person pauses or stops, before that was done.
    @Test func whatThePersonWishesHoldsWhenTheTimeIsOver() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        let id = try await begun(phone)
        await saves.pause(id)
        phone.background.expireAll()
        await saves.settled(id)
        await phone.services.becomeActive()
        guard case .paused(.byPerson, _) = saves.states[id] else {
            Issue.record("paused: \(String(describing: saves.states[id]))")
            return
        }
        await saves.resume(id)
        let before = phone.library.assets.count
        try await until { phone.library.assets.count > before }
        await saves.stop(id)
        phone.background.expireAll()
        await saves.settled(id)
        #expect(saves.states[id]?.summary?.end == .stopped)
        // Nothing is over twice.
        phone.background.expireAll()
        #expect(saves.states[id]?.isOver == true)
    }

    /// In front again before the item in hand has ended: it goes on all the same.
    @Test func backBeforeItStandsStillItGoesOn() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        let id = try await begun(phone)
        phone.background.expireAll()
        await phone.services.becomeActive()
        await saves.settled(id)
        #expect(saves.states[id]?.summary?.totals.saved == 5_000)
    }

    /// The report of one save does not go on with another that stands still.
    @Test func aReportGoesOnWithItsOwnSave() async throws {
        let phone = Phone(at: place.url)
        let saves = phone.services.saves
        let id = try await begun(phone)
        await saves.stop(id)
        await saves.settled(id)
        let stopped = try #require(saves.states[id]?.run)
        try await phone.add(sample("showcase.zip"))
        let videos = Selection(filter: MediaFilter(mediaType: .video))
        phone.library.set(.denied, for: .addOnly)
        phone.library.set(.denied, for: .readWrite)
        _ = try await saves.start(.fromExports(videos, phone.services.options))
        await saves.settled(id)
        #expect(saves.states[id]?.trouble?.isAboutPermission == true)
        phone.library.set(.authorized, for: .addOnly)
        phone.library.set(.authorized, for: .readWrite)
        let report = ReportModel(phone.services, run: stopped)
        await report.refresh()
        #expect(await report.goOn())
        await saves.allSettled()
        #expect(saves.states.values.contains { $0.summary?.totals.saved == 5_000 })
        // The other one still stands still.
        #expect(saves.states[id]?.trouble?.isAboutPermission == true)
    }

    @Test func aSaveOfLinksThatStoodStillIsOne() async throws {
        let phone = Phone(at: place.url)
        try await phone.askFakeInstagram()
        let (saves, library) = (phone.services.saves, phone.library)
        library.at { step in
            if step == .before, library.assets.isEmpty { library.set(.denied, for: .addOnly) }
        }
        library.set(.denied, for: .readWrite)
        let text = "\(try instagram("link")) https://www.instagram.com/stories/ida.example/123/"
        let id = try await saves.start(
            .fromLinks(text: text, slide: nil, phone.services.options))
        await saves.settled(id)
        #expect(saves.states[id]?.trouble?.isAboutPermission == true)
        #expect(library.assets.isEmpty)
        library.at { step in
            if step == .before { library.set(.authorized, for: .addOnly) }
        }
        library.set(.authorized, for: .addOnly)
        #expect(await SavingModel(phone.services, id: id).goOn() == .granted)
        await saves.settled(id)
        let state = try #require(saves.states[id])
        #expect(state.summary?.totals.saved == 3 && library.assets.count == 3)
        // What was told of the other link is still told.
        #expect(state.refused.count == 1)
        #expect(await self.saves(phone).runs.count == 1)
    }

    @Test func aRefusedLinkSaysWhyInTheLanguageOfTheApp() async throws {
        let phone = Phone(at: place.url)
        let story = "https://www.instagram.com/stories/ida.example/123/"
        let id = try await phone.services.saves.start(
            .fromLinks(text: story, slide: nil, phone.services.options))
        await phone.services.saves.settled(id)
        let state = try #require(phone.services.saves.states[id])
        #expect(state.isOver && state.isRefused && state.run == nil)
        let link = try #require(state.refused.first)
        #expect(link.canonical?.contains("ida.example") == true)
        let why = try #require(link.refusal)
        let (english, german) = (
            Words(CatalogTexts()).text(why), Words(CatalogTexts(language: "de")).text(why)
        )
        #expect(english.contains("stor") && !german.isEmpty && german != english)
    }

    /// An undo has a screen made anew: it shows how far it is, and can stop it. The next one goes
    /// on.
    @Test func anUndoIsJoinedAndStopped() async throws {
        let phone = Phone(at: place.url)
        try await phone.add(sample("showcase.zip"))
        let run = try #require(try await phone.saveAll()?.summary).run
        let (asked, answers) = (Counter(), DispatchSemaphore(value: 0))
        phone.library.whenDeleting { _ in
            asked.up()
            answers.wait()
            return asked.now > 1
        }
        let first = ReportModel(phone.services, run: run)
        let undo = Task { await first.undo() }
        try await until { asked.now == 1 }
        let second = ReportModel(phone.services, run: run)
        let joined = Task { await second.refresh() }
        try await until { second.isUndoing && second.undoing != nil }
        #expect(second.undoing?.done == 0 && (second.undoing?.planned ?? 0) > 0)
        await second.stopUndoing()
        answers.signal()
        await undo.value
        await joined.value
        #expect(!first.isUndoing && !second.isUndoing && second.undoing == nil)
        #expect(asked.now == 1 && first.undone == second.undone)
        #expect(second.undone?.removed == 0 && (second.undone?.left ?? 0) > 0)
        #expect(!phone.library.assets.isEmpty)
        answers.signal()
        await second.undo()
        #expect(phone.library.assets.isEmpty && second.undone?.end == .completed)
    }
}
