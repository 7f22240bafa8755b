import Foundation
import Keepsake
import KeepsakeKitTesting
import Testing

@testable import KeepsakeKit

/// Links over the phone's own network stack: with the real core, a server in Instagram's place, and
/// a background session whose tasks outlive the process.
@MainActor
@Suite(.serialized)
struct DownloaderTests {
    private let place = Place()
    private let instagram: FakeInstagram
    private let system: FakeDownloads

    init() throws {
        let instagram = try FakeInstagram()
        self.instagram = instagram
        system = FakeDownloads(place.url.appendingPathComponent("system")) {
            try await instagram.answer($0)
        }
    }

    private func phone() -> Phone {
        Phone(at: place.url, network: Services.Network(session: system, pages: instagram))
    }

    private func begin(_ phone: Phone) async throws -> String {
        let text = try KeepsakeKitTesting.instagram("link")
        return try await phone.services.saves.start(
            .fromLinks(text: text, slide: nil, phone.services.options))
    }

    /// What lies about after everything was saved.
    private var leftOver: [String] {
        let folders = ["cache/downloads", "system"].map(place.url.appendingPathComponent)
        return folders.flatMap { folder in
            (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        }
    }

    @Test func aLinkIsSavedThroughIt() async throws {
        let phone = phone()
        let id = try await begin(phone)
        await phone.services.saves.settled(id)
        #expect(phone.services.saves.states[id]?.summary?.totals.saved == 3)
        #expect(phone.library.assets.count == 3)
        #expect(Set(system.logged.begun).count == 3 && system.logged.goneOn.isEmpty)
        #expect(leftOver.isEmpty && system.names.isEmpty)
    }

    @Test func whatBreaksOffIsGoneOnWith() async throws {
        let broken = Counter()
        system.breakOff { _ in broken.up() == 1 ? SessionError.connectionLost : nil }
        let phone = phone()
        let id = try await begin(phone)
        await phone.services.saves.settled(id)
        #expect(phone.services.saves.states[id]?.summary?.totals.saved == 3)
        #expect(system.logged.begun.count == 3 && system.logged.goneOn.count == 1)
        #expect(leftOver.isEmpty)
    }

    /// The system ends the app's time, and fetches the files all the same. They are found again
    /// under their names when the app is in front.
    @Test func whatWasFetchedWhileTheAppSleptIsFoundAgain() async throws {
        system.hold(true)
        let phone = phone()
        let saves = phone.services.saves
        let id = try await begin(phone)
        try await until { system.names.count == 3 }
        phone.background.expireAll()
        await saves.settled(id)
        guard case .paused(.bySystem, _) = saves.states[id] else {
            Issue.record("paused: \(String(describing: saves.states[id]))")
            return
        }
        #expect(phone.library.assets.isEmpty && system.names.count == 3)
        system.hold(false)
        try await until { system.logged.finished.count == 3 }
        await phone.services.becomeActive()
        await saves.settled(id)
        #expect(saves.states[id]?.summary?.totals.saved == 3)
        #expect(system.logged.begun.count == 3, "nothing is fetched twice")
        #expect(leftOver.isEmpty)
    }

    /// The process ends in the middle. The system goes on, and wakes a new one.
    @Test func whatCameAfterTheProcessEndedIsTakenOver() async throws {
        system.hold(true)
        let first = phone()
        let id = try await begin(first)
        try await until { system.names.count == 3 }
        system.processEnds()
        system.hold(false)
        try await until { system.logged.finished.count == 3 }
        first.background.expireAll()
        // Of a process that ended, nothing goes on beside the next one.
        await first.services.saves.settled(id)
        let next = phone()
        await next.services.woken()
        let done = try #require(next.services.saves.states.values.first)
        #expect(done.summary?.totals.saved == 3)
        #expect(next.library.assets.count == 3)
        #expect(system.logged.begun.count == 3, "nothing is fetched twice")
        #expect(leftOver.isEmpty)
    }

    /// The moment that the system gives is over before all is there.
    @Test func aMomentThatIsOverLeavesTheRestToTheSystem() async throws {
        system.hold(true)
        let phone = phone()
        let id = try await begin(phone)
        try await until { system.names.count == 3 }
        phone.background.expireAll()
        await phone.services.saves.settled(id)
        await phone.services.woken(for: .milliseconds(200))
        guard case .paused(.bySystem, _) = phone.services.saves.states[id] else {
            Issue.record("paused: \(String(describing: phone.services.saves.states[id]))")
            return
        }
        #expect(system.logged.begun.count == 3 && system.names.count == 3)
        #expect(system.logged.stopped.isEmpty && system.logged.dropped.isEmpty)
    }

    /// Paused by the person, nothing comes any more; what came by then is gone on with.
    @Test func pausedByThePersonNothingMoreComes() async throws {
        system.hold(true)
        let phone = phone()
        let saves = phone.services.saves
        let id = try await begin(phone)
        // The heads of all three are there, and half of each file.
        try await until { leftOver.count == 3 }
        await saves.pause(id)
        await saves.settled(id)
        try await until { system.names.isEmpty }
        #expect(system.logged.stopped.count == 3)
        await saves.resume(id)
        // How far they are is told of the rest as well.
        try await until { saves.states[id]?.fetched?.files == 3 }
        system.hold(false)
        await saves.settled(id)
        #expect(saves.states[id]?.summary?.totals.saved == 3)
        #expect(system.logged.begun.count == 3 && system.logged.goneOn.count == 3)
        #expect(leftOver.isEmpty)
    }

    /// Given up while it stood still: the system fetches nothing more, and nothing is kept.
    @Test func givenUpTheSystemFetchesNothingMore() async throws {
        system.hold(true)
        let phone = phone()
        let id = try await begin(phone)
        try await until { system.names.count == 3 }
        phone.background.expireAll()
        await phone.services.saves.settled(id)
        await phone.services.saves.stop(id)
        #expect(system.names.isEmpty && leftOver.isEmpty)
    }

    @Test func withoutAConnectionTheLinkIsToldAsThat() async throws {
        struct Offline: PageSession {
            func page(_ request: WebRequest) async throws -> WebPage {
                throw SessionError(code: SessionError.notConnected)
            }
        }
        let phone = Phone(
            at: place.url, network: Services.Network(session: system, pages: Offline()))
        let id = try await begin(phone)
        await phone.services.saves.settled(id)
        let refused = try #require(phone.services.saves.states[id]?.refused.first?.refusal)
        guard case .TryLater(.link(.noConnection), _, _) = refused else {
            Issue.record("no connection: \(refused)")
            return
        }
        #expect(system.logged.begun.isEmpty)
    }
}
