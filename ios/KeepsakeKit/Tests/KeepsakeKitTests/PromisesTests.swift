import Foundation
import Keepsake
import KeepsakeKit
import KeepsakeKitTesting
import Testing

/// The promises of the design, through the app's models, a photo library with PhotoKit's
/// semantics and the real core.
@MainActor
@Suite(.serialized)
struct PromisesTests {
    private let place = Place()

    private func phone(core: @escaping @Sendable (Keepsake) -> Keepsake = { $0 }) -> Phone {
        Phone(at: place.url, core: core)
    }

    @Test func everyItemEndsAsOneOfFour() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let keepsake = try await phone.services.keepsake()
        let plan = try await keepsake.plan(
            selection: Selection(), roll: phone.services.roll, options: phone.services.options)
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.all == plan.planned)
        #expect(summary.totals.failed == plan.failed)
        #expect(UInt64(phone.library.assets.count) == summary.totals.saved)
        #expect(summary.totals.saved > 0)
        #expect(phone.staged.isEmpty)
    }

    @Test func dateAndPlaceAndCaptionStandInTheLibrary() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        try await phone.saveAll()
        let assets = phone.library.assets
        #expect(assets.contains { $0.latitude != nil && $0.longitude != nil })
        #expect(assets.contains { !($0.caption ?? "").isEmpty })
        #expect(assets.filter { $0.created == nil }.count < assets.count)
        #expect(assets.allSatisfy { $0.name.contains(".") })
        #expect(assets.contains { $0.isVideo })
        #expect(phone.library.albums.isEmpty)
    }

    @Test func aSecondSaveAddsNothing() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let first = try #require(try await phone.saveAll()?.summary)
        let before = phone.library.assets
        let second = try #require(try await phone.saveAll()?.summary)
        #expect(second.totals.saved == 0)
        #expect(second.totals.alreadyThere >= first.totals.saved)
        #expect(phone.library.assets == before)
    }

    @Test func permissionTakenBackInTheMiddlePausesAndGoesOn() async throws {
        let phone = phone()
        try await phone.add(sample("thousands.zip"))
        let (library, blocks) = (phone.library, Counter())
        library.at { step in
            if step == .before, blocks.up() == 3 {
                library.set(.denied, for: .addOnly)
                library.set(.denied, for: .readWrite)
            }
        }
        let state = try #require(try await phone.saveAll())
        #expect(state.trouble?.isAboutPermission == true)
        let before = library.assets.count
        #expect(before > 0 && before < 5_000)
        #expect(phone.staged.isEmpty)

        // "Go on" leads to the system's settings, as it asks only once.
        let saving = SavingModel(phone.services)
        #expect(await saving.goOn() == .denied)
        library.set(.authorized, for: .addOnly)
        library.set(.authorized, for: .readWrite)
        #expect(await saving.goOn() == .granted)
        await phone.services.saves.settled(Saves.fromExports)
        #expect(saving.state?.summary?.totals.failed == 0)
        #expect(library.assets.count == 5_000)
        #expect(Set(library.assets.map(\.name)).count == 5_000)
    }

    @Test func noRoomPausesAndNothingIsLost() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let blocks = Counter()
        phone.library.refuse { _ in
            blocks.up() == 1 ? PhotoLibraryError.notEnoughSpace : nil
        }
        let state = try #require(try await phone.saveAll())
        #expect(state.trouble?.kind == "NeedsSpace")
        #expect(phone.staged.isEmpty)
        await phone.services.saves.resume(Saves.fromExports)
        await phone.services.saves.settled(Saves.fromExports)
        let summary = phone.services.saves.states[Saves.fromExports]?.summary
        #expect(summary?.totals.saved == UInt64(phone.library.assets.count))
    }

    @Test func tooLittleRoomIsSaidBeforeAnythingIsDone() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        phone.library.setFreeSpace(1_000)
        let state = try #require(try await phone.saveAll())
        #expect(state.trouble?.kind == "NeedsSpace")
        #expect(phone.library.assets.isEmpty)
    }

    @Test func aDeletedArchiveIsToldItemByItem() async throws {
        let copy = place.url.appendingPathComponent("export.zip")
        try FileManager.default.createDirectory(
            at: place.url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample("showcase.zip"), to: copy)
        try await self.phone().add(copy)
        try FileManager.default.removeItem(at: copy)
        // Another process: this one still holds the file open.
        let phone = Phone(at: place.url)
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 0 && summary.totals.failed > 0)
        let report = ReportModel(phone.services, run: summary.run)
        await report.refresh()
        let failed = report.notSaved.filter { $0.outcome == .failed }
        #expect(failed.allSatisfy { $0.retry })
        #expect(failed.contains { $0.reasons == [.archiveGone(archive: "export.zip")] })
        // *Home* says which one is to be chosen again.
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(home.unreadable.map(\.name) == ["export.zip"])
    }

    @Test func fiveThousandItems() async throws {
        let phone = phone()
        try await phone.add(sample("thousands.zip"))
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 5_000)
        #expect(phone.library.assets.count == 5_000)
        #expect(phone.library.counted.changes < 200)
    }

    @Test func undoAsksOnceAndTakesAllBack() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let summary = try #require(try await phone.saveAll()?.summary)
        let first = try #require(phone.library.assets.first)
        phone.library.change(first.id) { $0.isEdited = true }
        let report = ReportModel(phone.services, run: summary.run)
        await report.undo()
        #expect(report.undone?.removed == summary.totals.saved - 1)
        #expect(report.undone?.changed == [first.id])
        #expect(phone.library.counted.deletePrompts == 1)
        #expect(phone.library.assets.map(\.id) == [first.id])
        #expect(report.run?.undone != nil)
    }

    @Test func aDeclinedPromptKeepsAll() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let summary = try #require(try await phone.saveAll()?.summary)
        let before = phone.library.assets
        phone.library.whenDeleting { _ in false }
        let report = ReportModel(phone.services, run: summary.run)
        await report.undo()
        #expect(phone.library.assets == before)
        #expect(report.undone?.removed == 0)
        #expect(report.undone?.end == .declined)
        #expect(report.undone?.failed.isEmpty == true)
        #expect(report.undone?.left == summary.totals.saved)
        phone.library.whenDeleting { _ in true }
        await report.undo()
        #expect(phone.library.assets.isEmpty)
    }

    @Test func whatThePersonRemovedStaysRemoved() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        try await phone.saveAll()
        let gone = try #require(phone.library.assets.first)
        phone.library.change(gone.id) { $0.isTrashed = true }
        let summary = try #require(try await phone.saveAll()?.summary)
        #expect(summary.totals.saved == 0)
        let keepsake = try await phone.services.keepsake()
        let reasons = try await keepsake.reasons(run: summary.run).flatMap(\.reasons)
        #expect(reasons.contains(.removedByYou))
    }

    /// Stopped, and gone on with from its report: one save, with the numbers of the whole.
    @Test func theRestIsSavedFromTheReport() async throws {
        let phone = phone()
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        await saves.stop(id)
        await saves.settled(id)
        let stopped = try #require(saves.states[id]?.summary)
        let report = ReportModel(phone.services, run: stopped.run)
        await report.refresh()
        #expect(report.run?.canGoOn == true && report.run?.end == .stopped)
        #expect(await report.goOn())
        await saves.settled(id)
        let rest = try #require(saves.states[id]?.summary)
        #expect(phone.library.assets.count == 5_000)
        let whole = ReportModel(phone.services, run: rest.run)
        await whole.refresh()
        #expect(whole.totals?.saved == 5_000 && whole.run?.canGoOn == false)
        let home = HomeModel(phone.services)
        await home.refresh()
        #expect(home.runs.map(\.id) == [rest.run])
        #expect(home.runs.first?.totals.saved == 5_000)
    }

    /// The app was ended in the middle, and its order with it.
    @Test func whatWasKilledIsGoneOnWithFromItsReport() async throws {
        _ = try run(program: "KeepsakeKitKilled", [place.url.path, "visible", "1"])
        try FileManager.default.removeItem(at: place.url.appendingPathComponent("data/orders"))
        let phone = phone()
        await phone.services.start()
        let home = HomeModel(phone.services)
        await home.refresh()
        let killed = try #require(home.runs.first)
        #expect(killed.end == .killed)
        let report = ReportModel(phone.services, run: killed.id)
        await report.refresh()
        #expect(await report.goOn())
        await phone.services.saves.settled(Saves.fromExports)
        #expect(phone.services.saves.states[Saves.fromExports]?.summary?.end == .completed)
        let names = phone.library.assets.map(\.name)
        #expect(names.count > 32 && Set(names).count == names.count)
    }

    @Test func whatHadNoRoomIsGoneOnWithFromItsReport() async throws {
        let phone = phone()
        try await phone.add(sample("showcase.zip"))
        let blocks = Counter()
        phone.library.refuse { _ in blocks.up() == 40 ? PhotoLibraryError.notEnoughSpace : nil }
        #expect(try await phone.saveAll()?.trouble?.kind == "NeedsSpace")
        let home = HomeModel(phone.services)
        await home.refresh()
        let report = ReportModel(phone.services, run: try #require(home.runs.first).id)
        await report.refresh()
        #expect(report.run?.canGoOn == true)
        #expect(await report.goOn())
        await phone.services.saves.settled(Saves.fromExports)
        let summary = try #require(phone.services.saves.states[Saves.fromExports]?.summary)
        #expect(summary.totals.failed == 0)
    }

    @Test func pauseStandsStillAndStopEnds() async throws {
        let phone = phone()
        try await phone.add(sample("thousands.zip"))
        let saves = phone.services.saves
        let id = try await saves.start(.fromExports(Selection(), phone.services.options))
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        await saves.pause(id)
        await saves.settled(id)
        guard case .paused(.byPerson, let last) = saves.states[id] else {
            Issue.record("paused: \(String(describing: saves.states[id]))")
            return
        }
        #expect((last?.done ?? 0) >= 100)
        #expect(phone.staged.isEmpty)
        let before = phone.library.assets.count
        #expect(before < 5_000)
        await saves.resume(id)
        try await until { (saves.states[id]?.progress?.saved ?? 0) > 100 }
        await saves.stop(id)
        await saves.settled(id)
        let summary = try #require(saves.states[id]?.summary)
        #expect(summary.end == .stopped)
        #expect(phone.library.assets.count > before)
        #expect(phone.library.assets.count < 5_000)
        // Nothing of it begins again by itself.
        let next = Phone(at: place.url)
        await next.services.start()
        #expect(next.services.saves.states.isEmpty)
    }
}
