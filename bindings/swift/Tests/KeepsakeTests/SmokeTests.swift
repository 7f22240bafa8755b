import Foundation
import Keepsake
import Testing
import World

/// The smoke list of `bindings/README.md`, one test a row.
@Suite(.serialized)
final class SmokeTests {
    private let world = World(
        at: FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString))

    deinit {
        try? FileManager.default.removeItem(at: world.place)
    }

    @Test func open() async throws {
        let keepsake = try await world.open()
        #expect(try await keepsake.summary().media == 0)
        #expect(!versions().keepsake.isEmpty)
        await keepsake.shutDown()
        #expect(await error { try await keepsake.summary() }?.kind == "Bug")
    }

    @Test func addArchiveByPath() async throws {
        let keepsake = try await world.open()
        let summary = try await keepsake.addArchives(sample("showcase.zip"))
        #expect(summary.newMedia > 0)
        #expect(try await keepsake.addArchives(sample("showcase.zip")).known)
        let archives = try await keepsake.archives()
        #expect(archives.count == 1)
        let absent = URL(fileURLWithPath: "/nowhere/export.zip")
        let error = try #require(await error { try await keepsake.addArchives(absent) })
        #expect(error.kind == "NotReachable")
        #expect("\(error)".contains("/nowhere/export.zip"))
        #expect((error as any Error).localizedDescription == "\(error)")
        #expect(try await keepsake.forget(archive: archives[0].id))
        #expect(try await keepsake.summary().media == 0)
    }

    @Test func addArchiveByDescriptor() async throws {
        let keepsake = try await world.open()
        let file = try FileHandle(forReadingFrom: sample("showcase.zip"))
        let run = try keepsake.read(archives: [
            .descriptor(name: "my export.zip", descriptor: file.fileDescriptor)
        ])
        try file.close()
        #expect(try await run.run(listener: nil).newMedia > 0)
        #expect(try await keepsake.archives().map(\.path) == ["my export.zip"])
        #expect(try await keepsake.saveAll(to: world.roll).totals.failed == 0)
        for wrong: Int32 in [-1, 9999] {
            let refused = await error {
                try keepsake.read(archives: [.descriptor(name: "x", descriptor: wrong)])
            }
            #expect(refused?.kind == "NotUsable")
        }
    }

    @Test func page() async throws {
        let keepsake = try await world.with("showcase.zip")
        let all = try await keepsake.media(pageSize: 7).collected()
        let facets = try await keepsake.facets(filter: MediaFilter(), zone: "UTC")
        #expect(UInt64(all.count) == facets.media)
        #expect(Set(all.map(\.item.id)).count == all.count)
        let times = all.compactMap(\.item.published.at)
        #expect(times == times.sorted(by: >))
        let refused = await error { try await keepsake.media().page(after: "nonsense") }
        #expect(refused?.kind == "NotUsable")
        let later = MediaFilter(from: Date(timeIntervalSince1970: 4_102_444_800))
        #expect(try await keepsake.posts(later).collected().isEmpty)
    }

    @Test func facets() async throws {
        let keepsake = try await world.with("showcase.zip")
        let facets = try await keepsake.facets(filter: MediaFilter(), zone: "Europe/Berlin")
        #expect(facets.media == facets.byMonth.map(\.media).reduce(0, +))
        #expect(!facets.byKind.isEmpty)
        let videos = try await keepsake.facets(filter: MediaFilter(mediaType: .video), zone: nil)
        #expect(videos.bytes > 0 && videos.bytes < facets.bytes)
        let first = try #require(try await keepsake.media().collected().first)
        let allButOne = MediaFilter(except: [first.item.id])
        #expect(try await keepsake.facets(filter: allButOne, zone: nil).media == facets.media - 1)
        for header in facets.byMonth {
            let month = MonthFilter(month: header.month, zone: "Europe/Berlin")
            let page = try await keepsake.media(MediaFilter(month: month)).collected()
            #expect(UInt64(page.count) == header.media)
        }
        let refused = await error {
            try await keepsake.facets(filter: MediaFilter(), zone: "Mars/Olympus")
        }
        #expect(refused?.kind == "NotUsable")
    }

    @Test func preview() async throws {
        let keepsake = try await world.with("showcase.zip")
        let items = try await keepsake.media(MediaFilter(found: true)).collected().map(\.item)
        let photo = try #require(items.first { $0.mimeType == "image/jpeg" })
        let made = try await keepsake.preview(media: photo.id, side: 64)
        guard case .jpeg(let jpeg, let thumbHash) = made else {
            Issue.record("a JPEG is decoded: \(made)")
            return
        }
        #expect(jpeg.longerEdge == 64)
        #expect(!thumbHash.isEmpty)
        let video = try #require(items.first { $0.mimeType == "video/mp4" })
        let original = try await keepsake.preview(media: video.id, side: 64)
        guard case .video(let length, _) = original else {
            Issue.record("a video is not decoded: \(original)")
            return
        }
        #expect(length > 0)
        let pixels = try #require(thumbHashPixels(thumbHash: thumbHash))
        #expect(pixels.rgba.count == 4 * Int(pixels.width) * Int(pixels.height))
        #expect(thumbHashPixels(thumbHash: Data([1])) == nil)
        let unknown = try await keepsake.preview(media: 42, side: 64)
        guard case .noPicture = unknown else {
            Issue.record("there is no such item: \(unknown)")
            return
        }
    }

    @Test func readAVideoInItsArchive() async throws {
        let keepsake = try await world.with("showcase.zip")
        let items = try await keepsake.media(MediaFilter(found: true)).collected().map(\.item)
        let video = try #require(items.first { $0.mimeType == "video/mp4" }).id
        try await keepsake.clearCache()
        let length = try #require(try await keepsake.mediaLength(media: video))
        let all = try await keepsake.mediaRange(media: video, offset: 0, length: .max)
        #expect(UInt64(all.count) == length)
        #expect(all[4..<8] == Data("ftyp".utf8))
        let part = try await keepsake.mediaRange(media: video, offset: length - 3, length: 9)
        #expect(part == all.suffix(3))
        #expect(try await keepsake.mediaLength(media: 42) == nil)
        let refused = await error {
            try await keepsake.mediaRange(media: 42, offset: 0, length: 1)
        }
        #expect(refused?.kind == "NotReachable")
    }

    @Test func plan() async throws {
        let keepsake = try await world.with("showcase.zip")
        let plan = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        #expect(plan.planned == plan.toSave + plan.alreadyThere + plan.skipped + plan.failed)
        #expect(plan.toSave > 0)
        #expect(world.files().isEmpty)
    }

    @Test func saveAllToAFolderRoll() async throws {
        let keepsake = try await world.with("showcase.zip")
        let plan = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        let first = try await keepsake.saveAll(to: world.roll)
        let totals = first.totals
        #expect(first.end == .completed)
        #expect(UInt64(world.files().count) == totals.saved)
        #expect(
            plan.planned == totals.saved + totals.alreadyThere + totals.skipped + totals.failed)
        #expect(try await keepsake.saveAll(to: world.roll).totals.saved == 0)
        #expect(try await keepsake.saves().last?.id == first.run)
        let lines = try await keepsake.ledgerPage(
            run: first.run, only: .saved, after: 0, limit: 1000)
        #expect(UInt64(lines.count) == totals.saved)
    }

    @Test func progressEnds() async throws {
        let keepsake = try await world.with("showcase.zip")
        let listener = Throwing()
        let run = try keepsake.save(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        _ = try await run.run(listener: listener)
        let last = try #require(listener.last.now)
        #expect(last.done == last.planned)
        #expect(last.done > 0)
        #expect(last.inHand == nil)
        let events = try await keepsake.saving(to: world.roll).collected()
        guard case .done = events.last else {
            Issue.record("the last event is that it is over: \(events)")
            return
        }
    }

    @Test func cancel() async throws {
        let keepsake = try await world.with("showcase.zip")
        let added = Shared(0)
        let run = try keepsake.save(
            selection: Selection(), roll: slow(counting: added), options: SaveOptions())
        async let running = run.run(listener: nil)
        try await until { added.now > 0 }
        run.cancel()
        let summary = try await running
        #expect(summary.end == .stopped)
        #expect(UInt64(world.files().count) == summary.totals.saved)
        #expect(try await keepsake.saves().first?.end == .interrupted, "nobody said why")
    }

    @Test func nothingWaitsBehindASave() async throws {
        let (keepsake, instagram) = (try await world.with("showcase.zip"), try Instagram())
        try instagram.answers(keepsake)
        let added = Shared(0)
        let run = try keepsake.save(
            selection: Selection(), roll: slow(counting: added), options: SaveOptions())
        async let running = run.run(listener: nil)
        try await until { added.now > 0 }
        let plan = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        #expect(plan.toSave > 0)
        let card = try await keepsake.previewLink(text: instagram.link)
        #expect(card.media.count == 3 && card.picture != nil)
        let undone = await error { try await keepsake.takeBack(nil, from: world.roll) }
        #expect(undone?.kind == "TryLater")
        let recovered = await error { try await keepsake.recover(roll: world.roll) }
        #expect(recovered?.kind == "TryLater")
        run.cancel()
        let summary = try await running
        #expect(summary.end == .stopped, "all of it was answered while the save went on")
        #expect(try await keepsake.takeBack(nil, from: world.roll) != nil)
    }

    @Test func nothingWaitsBehindAReading() async throws {
        final class StandsStill: ReadListener {
            let begun = Shared(false)
            let heldUp = Shared(true)
            func onProgress(now: ReadingProgress) throws {
                begun.change { $0 = true }
                while heldUp.now { Thread.sleep(forTimeInterval: 0.01) }
            }
        }
        let (keepsake, instagram) = (try await world.with("showcase.zip"), try Instagram())
        try instagram.answers(keepsake)
        let archive = try #require(try await keepsake.archives().first).id
        let run = try keepsake.read(archives: [.path(path: sample("captions.zip").path)])
        let listener = StandsStill()
        let reading = Task { try await run.run(listener: listener) }
        try await until { listener.begun.now }
        let began = Date()
        let plan = try await keepsake.plan(
            selection: Selection(), roll: world.roll, options: SaveOptions())
        #expect(plan.toSave > 0)
        #expect(try await keepsake.previewLink(text: instagram.link).owner == "ida.example")
        let again = ArchiveSource.path(path: sample("showcase.zip").path)
        let later = await error {
            try await keepsake.reopening(archive, at: again).collected()
        }
        #expect(later?.kind == "TryLater")
        #expect(Date().timeIntervalSince(began) < 4, "nothing waited")
        listener.heldUp.change { $0 = false }
        #expect(try await reading.value.newMedia > 0)
        _ = try await keepsake.reopening(archive, at: again).collected()
    }

    @Test func aScreenMadeAnewJoins() async throws {
        let keepsake = try await world.with("showcase.zip")
        #expect(try await keepsake.joiningSave().collected().isEmpty)
        #expect(try await keepsake.joiningReading().collected().isEmpty)
        #expect(try await keepsake.joiningLinks().collected().isEmpty)
        let added = Shared(0)
        let roll = slow(counting: added)
        let screen = Task { try await keepsake.saving(to: roll).collected() }
        try await until { added.now > 0 }
        // One that was made anew, and goes away again.
        for try await event in keepsake.joiningSave() {
            guard case .moving = event else { continue }
            break
        }
        let anew = Task { try await keepsake.joiningSave().collected() }
        guard case .done(let saved) = try await screen.value.last,
            case .done(let joined) = try await anew.value.last
        else {
            Issue.record("the last event is what it came to")
            return
        }
        #expect(saved.end == .completed)
        #expect(joined == saved)
        #expect(keepsake.saveGoingOn() == nil)
        #expect(try await keepsake.saves().count == 1)
    }

    @Test func aStoppedSaveIsOne() async throws {
        let keepsake = try await world.with("showcase.zip")
        let added = Shared(0)
        let save = try keepsake.save(
            selection: Selection(), roll: slow(counting: added), options: SaveOptions())
        let running = Task { try await save.run(listener: nil) }
        try await until { added.now > 0 }
        save.cancelBecause(why: .paused)
        let first = try await running.value
        #expect(first.end == .stopped)
        #expect(try await keepsake.saveOf(run: first.run)?.end == .pausedByPerson)
        let rest = try await keepsake.resume(run: first.run, roll: world.roll).finish()
        #expect(rest.end == .completed)
        let saves = try await keepsake.saves()
        let told = try #require(saves.first)
        #expect(saves.count == 1 && told.id == rest.run)
        #expect(told.runs == [first.run, rest.run])
        #expect(try await keepsake.saveOf(run: first.run) == told)
        #expect(try await keepsake.saveOf(run: rest.run + 1) == nil)
        #expect(told.origin == .archives)
        #expect(try await keepsake.selectionOf(run: rest.run) == Selection())
        let whole = told.totals
        #expect(rest.totals == whole)
        #expect(UInt64(world.files().count) == whole.saved)
        let undone = try await keepsake.takeBack(first.run, from: world.roll)
        #expect(undone?.removed == whole.saved)
        #expect(world.files().isEmpty)
    }

    @Test func dropStopsRust() async throws {
        let keepsake = try await world.with("showcase.zip")
        let added = Shared(0)
        let roll = slow(counting: added)
        let task = Task {
            for try await _ in keepsake.saving(to: roll) {}
        }
        try await until { added.now > 0 }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        try await stops(keepsake, added)
        let waiting = Task { try await keepsake.saveAll(to: roll) }
        let before = added.now
        try await until { added.now > before }
        waiting.cancel()
        #expect(try await waiting.value.end == .stopped)
        let afterwards = added.now
        for try await event in keepsake.saving(to: roll) {
            if case .moving(let now) = event, now.saved > 0 { break }
        }
        #expect(added.now > afterwards)
        try await stops(keepsake, added)
        let rest = try await keepsake.saveAll(to: world.roll)
        #expect(rest.end == .completed)
        #expect(rest.totals.failed == 0)
    }

    @Test func aFlowSaysWhyItStops() async throws {
        let keepsake = try await world.with("showcase.zip")
        let added = Shared(0)
        let roll = slow(counting: added)
        let task = Task {
            for try await _ in keepsake.saving(to: roll, whyStopped: { .paused }) {}
        }
        try await until { added.now > 0 }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // It ends after the item in hand.
        while try await keepsake.saves().first?.end == nil {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(try await keepsake.saves().first?.end == .pausedByPerson)
    }

    @Test func rollThatThrowsEachError() async throws {
        let keepsake = try await world.with("showcase.zip")
        let pausing: [KeepError] = [
            .NeedsPermission(why: .other(text: "no"), reason: "no"),
            .NeedsSpace(
                why: .roll(reason: .noRoomAt(path: "/photos")),
                reason: sentence(reasons: [.noRoomAt(path: "/photos")])),
            .NotReachable(why: .other(text: "gone"), reason: "gone"),
        ]
        let going: [KeepError] = [
            .NotUsable(why: .other(text: "not this"), reason: "not this"),
            .TryLater(why: .other(text: "later"), reason: "later", wait: nil),
            .NeedsUpdate(why: .other(text: "old"), reason: "old"), .Stopped,
            .Bug(why: .other(text: "bug"), reason: "bug"),
        ]
        for error in pausing {
            let roll = Faulty(world.roll, before: { _ in throw error })
            #expect(try await keepsake.saveAll(to: roll).end == .paused(why: error))
        }
        var last: Int64 = 0
        for error in going {
            let roll = Faulty(world.roll, before: { _ in throw error })
            let saved = try await keepsake.saveAll(to: roll)
            #expect(saved.end == .completed)
            last = saved.run
        }
        #expect(world.files().isEmpty)
        for try await _ in keepsake.retrying(last, to: world.roll) {}
        #expect(!world.files().isEmpty)
    }

    @Test func tryASaveAgain() async throws {
        let (keepsake, instagram) = (try await world.open(), try Instagram())
        try instagram.answers(keepsake)
        _ = try await keepsake.previewLink(text: instagram.link)
        try instagram.isAway(keepsake)
        let run = try keepsake.saveLink(
            text: instagram.link, slide: nil, roll: world.roll, options: SaveOptions())
        let older = try #require(try await run.run(listener: nil).save)
        #expect(older.totals.failed == 3)
        try instagram.answers(keepsake)
        try await keepsake.addArchives(sample("showcase.zip"))
        let no = KeepError.NotUsable(why: .other(text: "not this"), reason: "not this")
        let newer = try await keepsake.saveAll(
            to: Faulty(world.roll, before: { _ in throw no }))
        #expect(newer.totals.failed > 0)

        let again = try await keepsake.retry(run: older.run, roll: world.roll).run(listener: nil)
        #expect(again.totals.saved == 3 && world.files().count == 3)
        #expect(try await keepsake.saveOf(run: older.run)?.totals.saved == 3)
        let failed = try await keepsake.saveOf(run: newer.run)?.totals.failed
        #expect(failed == newer.totals.failed)
        let nothing = await error {
            try await keepsake.retrying(older.run, to: world.roll).collected()
        }
        #expect(nothing?.kind == "NotUsable")
    }

    @Test func rollThatPanics() async throws {
        struct Undeclared: Error {}
        let keepsake = try await world.with("showcase.zip")
        let roll = Faulty(world.roll, before: { _ in throw Undeclared() })
        let summary = try await keepsake.saveAll(to: roll)
        #expect(summary.totals.saved == 0)
        let reasons = try await keepsake.reasons(run: summary.run)
        let said = reasons.flatMap(\.reasons).contains { reason in
            guard case .rollBroke(let text) = reason else { return false }
            return text.contains("Undeclared")
        }
        #expect(said, "\(reasons)")
        #expect(reasons.contains { sentence(reasons: $0.reasons).contains("Undeclared") })
    }

    @Test func rollThatIsNotSure() async throws {
        struct BrokenPipe: Error {}
        let keepsake = try await world.with("showcase.zip")
        let unsure = FolderRoll(world.folder, makeFolderDurable: { _ in throw BrokenPipe() })
        let end = try await keepsake.saveAll(to: unsure).end
        guard case .paused(.TryLater(.roll(.notConfirmed), _, _)) = end else {
            Issue.record("it should pause: \(end)")
            return
        }
        #expect(!world.files().isEmpty)
        #expect(try await keepsake.saveAll(to: world.roll).end == .completed)
        #expect(try await keepsake.saveAll(to: world.roll).totals.saved == 0)
        let saved = try await keepsake.saves().reduce(0) { $0 + $1.totals.saved }
        #expect(UInt64(world.files().count) == saved)
    }

    @Test func albumsHaveTheTitlesOfTheApp() async throws {
        let keepsake = try await world.with("showcase.zip")
        let titled = SaveOptions(albumTitles: [AlbumTitle(kind: .story, title: "Storys")])
        let run = try keepsake.save(
            selection: Selection(), roll: world.roll, options: titled)
        _ = try await run.finish()
        let albums = Set(world.files().map { $0.deletingLastPathComponent().lastPathComponent })
        #expect(albums.isSuperset(of: ["Storys", "Posts"]) && !albums.contains("Stories"))
    }

    @Test func rollWithoutAlbums() async throws {
        let keepsake = try await world.with("showcase.zip")
        let summary = try await keepsake.saveAll(to: Faulty(world.roll, albums: false))
        let saved = try await keepsake.ledgerPage(
            run: summary.run, only: .saved, after: 0, limit: 1_000)
        #expect(!saved.isEmpty && saved.count == Int(summary.totals.saved))
        #expect(saved.allSatisfy { $0.reasons.contains(.noAlbum) })
    }

    @Test func rollThatHangs() async throws {
        let keepsake = try await world.with("showcase.zip")
        let hanging = Faulty(world.roll, timeLimit: 0.3) { _ in
            try await Task.sleep(for: .seconds(3600))
        }
        let summary = try await keepsake.saveAll(to: hanging)
        guard case .paused(let why) = summary.end else {
            Issue.record("it should pause: \(summary)")
            return
        }
        #expect("\(why)".contains("did not answer"))
        #expect(summary.totals.saved == 0)
        #expect(try await keepsake.saveAll(to: world.roll).totals.failed == 0)
    }

    @Test func resumeAfterKill() async throws {
        #expect(try run(program: "Killed", [world.place.path]) == 9)
        let before = world.files().count
        #expect(before == 3)
        let keepsake = try await world.open()
        #expect(try await keepsake.recover(roll: world.roll) != nil)
        let totals = try await keepsake.saveAll(to: world.roll).totals
        #expect(totals.alreadyThere >= 3)
        #expect(world.files().count == Int(totals.saved) + before)
    }

    @Test func undo() async throws {
        let keepsake = try await world.with("showcase.zip")
        let saved = try await keepsake.saveAll(to: world.roll).totals.saved
        let changed = try #require(world.files().first)
        try Data("edited".utf8).write(to: changed)
        let foreign = world.folder.appendingPathComponent("mine.txt")
        try Data("not Keepsake's".utf8).write(to: foreign)
        let undone = try #require(try await keepsake.takeBack(nil, from: world.roll))
        #expect(undone.removed == saved - 1)
        #expect(undone.changed.count == 1)
        #expect(Set(world.files().map(\.path)) == [changed.path, foreign.path])
    }

    @Test func anUndoIsARun() async throws {
        let keepsake = try await world.with("showcase.zip")
        let saved = try await keepsake.saveAll(to: world.roll)
        let asked = Shared(0)
        let asking = Asking(world.roll, atOnce: 3, agrees: true, asked: asked)
        // Its screen goes away in the middle; one made anew joins it.
        let screen = Task {
            for try await _ in keepsake.undoing(saved.run, from: asking) {}
        }
        try await until { asked.now >= 2 }
        screen.cancel()
        let joined = try #require(keepsake.undoGoingOn())
        let roll = world.roll
        let events = Task { try await keepsake.undoing(saved.run, from: roll).collected() }
        try await until { asked.now >= 3 }
        joined.cancelBecause(why: .paused)
        let told = try await events.value
        guard case .done(let done) = told.last else {
            Issue.record("the last event is what it came to: \(told)")
            return
        }
        let undone = try #require(done)
        #expect(undone.end == .stopped)
        #expect(undone.removed + undone.left == saved.totals.saved)
        #expect(UInt64(world.files().count) == undone.left)
        #expect(keepsake.undoGoingOn() == nil)
        let undo = try #require(try await keepsake.undos(run: saved.run).first)
        #expect(undo.end == .pausedByPerson)
        #expect(undo.totals.removed == undone.removed)
        #expect(undo.totals.left == undone.left && UInt64(world.files().count) == undone.left)
        #expect(try await keepsake.takeBack(saved.run, from: world.roll)?.removed == undone.left)
        #expect(world.files().isEmpty)
    }

    @Test func aPersonWhoIsAsked() async throws {
        let keepsake = try await world.with("showcase.zip")
        let saved = try await keepsake.saveAll(to: world.roll).totals.saved
        let asked = Shared(0)
        let refusing = Asking(world.roll, atOnce: .max, agrees: false, asked: asked)
        let declined = try #require(try await keepsake.takeBack(nil, from: refusing))
        #expect(declined.end == .declined)
        #expect(declined.failed.isEmpty)
        #expect(declined.left == saved)
        #expect(UInt64(world.files().count) == saved)
        #expect(asked.now == 1)
        #expect(try await keepsake.undos(run: nil).first?.end == .paused(why: .declined))
        let agreeing = Asking(world.roll, atOnce: .max, agrees: true, asked: asked)
        #expect(try await keepsake.takeBack(nil, from: agreeing)?.removed == saved)
        #expect(asked.now == 2)
    }

    @Test func adopt() async throws {
        let keepsake = try await world.with("showcase.zip")
        let page = try await keepsake.mediaPage(filter: MediaFilter(), after: nil, limit: 2)
        let (one, other) = (page.items[0].item.id, page.items[1].item.id)
        // What an extension put there by itself.
        try FileManager.default.createDirectory(
            at: world.folder, withIntermediateDirectories: true)
        let file = world.folder.appendingPathComponent("shared.jpg")
        try Data("shared".utf8).write(to: file)
        let asset = AddedAsset(id: "shared.jpg", bytes: 6, crc32: 0x138c_f4bb)
        let roll = world.roll
        let unknown = await error {
            try await keepsake.adopt(media: 47, asset: asset, roll: roll)
        }
        #expect(unknown?.kind == "NotUsable")
        let adopted = try await keepsake.adopt(media: one, asset: asset, roll: roll)
        #expect(adopted.isNew)
        let again = try await keepsake.adopt(media: one, asset: asset, roll: roll)
        #expect(again == Adopted(run: adopted.run, isNew: false))
        let taken = await error {
            try await keepsake.adopt(media: other, asset: asset, roll: roll)
        }
        guard case .NotUsable(why: .assetOfAnother(asset: "shared.jpg"), reason: _) = taken else {
            Issue.record("\(String(describing: taken))")
            return
        }
        _ = try await keepsake.saveAll(to: roll)
        let history = try await keepsake.history(media: one)
        #expect(history.map(\.outcome) == [.alreadyThere, .saved])
        #expect(try await keepsake.takeBack(adopted.run, from: roll)?.removed == 1)
    }

    @Test func putAtToday() async throws {
        let keepsake = try await world.with("showcase.zip")
        let given = Shared<[NewAsset]>([])
        let roll = Faulty(world.roll) { batch in given.change { $0 += batch } }
        let began = Date.now.addingTimeInterval(-1)
        let run = try keepsake.save(
            selection: Selection(), roll: roll, options: SaveOptions(date: .now))
        let summary = try await run.finish()
        // Each a millisecond after the one before, which a fast save is ahead of.
        let ended = Date.now.addingTimeInterval(1)
        #expect(given.now.allSatisfy { $0.taken.map { began...ended ~= $0 } ?? false })
        #expect(given.now.contains { $0.keywords == ["cycling", "lakes"] })
        let lines = try await keepsake.ledgerPage(
            run: summary.run, only: .saved, after: 0, limit: 1_000)
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.reasons.contains(.datedAtSave) })
        #expect(try await keepsake.saves().first?.options?.date == .now)
    }

    @Test func ledgerByReason() async throws {
        let keepsake = try await world.with("showcase.zip")
        let run = try await keepsake.saveAll(to: world.roll).run
        let groups = try await keepsake.reasons(run: run)
        #expect(groups.count > 1)
        for group in groups {
            let why = Why.exactly(reasons: group.reasons)
            let lines = try await keepsake.saveGroup(
                run: run, only: group.outcome, why: why, after: 0, limit: 1_000)
            #expect(UInt64(lines.count) == group.items)
            #expect(lines.allSatisfy { $0.reasons == group.reasons })
            let first = try #require(group.reasons.first)
            let like = try await keepsake.saveGroup(
                run: run, only: nil, why: .like(reason: first), after: 0, limit: 1_000)
            #expect(like.count >= lines.count)
        }
    }

    @Test func twoRolls() async throws {
        let keepsake = try await world.with("showcase.zip")
        let elsewhere = world.place.appendingPathComponent("another")
        let first = try await keepsake.saveAll(to: world.roll).totals
        #expect(try await keepsake.saveAll(to: FolderRoll(elsewhere)).totals == first)
        #expect(try await keepsake.saveAll(to: FolderRoll(world.folder)).totals.saved == 0)
        #expect(UInt64(world.files().count) == first.saved)
        let moved = world.place.appendingPathComponent("moved")
        try FileManager.default.moveItem(at: elsewhere, to: moved)
        for folder in [world.folder, moved] {
            let roll = FolderRoll(folder)
            #expect(try await keepsake.takeBack(nil, from: roll)?.removed == first.saved)
            #expect(try await keepsake.takeBack(nil, from: roll) == nil)
        }
    }

    @Test func putIntoTheBinByThePerson() async throws {
        let keepsake = try await world.with("showcase.zip")
        let roll = Faulty(world.roll, hasBin: true)
        let first = try await keepsake.saveAll(to: roll)
        let asset = try #require(world.files().first)
        let aside = world.place.appendingPathComponent("aside")
        try FileManager.default.moveItem(at: asset, to: aside)
        let plan = try await keepsake.plan(
            selection: Selection(), roll: roll, options: SaveOptions())
        #expect(plan.toSave == 0)
        let second = try await keepsake.saveAll(to: roll)
        #expect(second.totals.saved == 0)
        let reasons = try await keepsake.reasons(run: second.run)
        #expect(reasons.contains { $0.reasons == [.inTrash] })
        try FileManager.default.moveItem(at: aside, to: asset)
        let third = try await keepsake.saveAll(to: roll)
        #expect(third.totals.saved == 0)
        #expect(third.totals.skipped == first.totals.skipped)
        try FileManager.default.moveItem(at: asset, to: aside)
        let undone = try #require(try await keepsake.takeBack(first.run, from: roll))
        #expect(undone.gone == 1)
    }

    @Test func movedByThePerson() async throws {
        let keepsake = try await world.with("showcase.zip")
        let first = try await keepsake.saveAll(to: world.roll).totals
        let file = try #require(world.files().first)
        let byHand = file.deletingLastPathComponent().appendingPathComponent("By hand")
        try FileManager.default.createDirectory(at: byHand, withIntermediateDirectories: false)
        let moved = byHand.appendingPathComponent(file.lastPathComponent)
        try FileManager.default.moveItem(at: file, to: moved)
        let second = try await keepsake.saveAll(to: world.roll).totals
        #expect(second.saved == 0)
        #expect(second.skipped == first.skipped)
        #expect(UInt64(world.files().count) == first.saved)
    }

    @Test func removedByThePerson() async throws {
        let keepsake = try await world.with("showcase.zip")
        let first = try await keepsake.saveAll(to: world.roll).totals
        try FileManager.default.removeItem(at: try #require(world.files().first))
        let second = try await keepsake.saveAll(to: world.roll)
        #expect(second.totals.saved == 0)
        #expect(second.totals.skipped > first.skipped)
        func again(_ reason: Reason) async throws -> Selection {
            try await keepsake.selectionAgain(
                run: second.run, only: .skipped, why: .exactly(reasons: [reason]))
        }
        do {
            _ = try await again(.goneWithAllOthers)
            Issue.record("nothing would mean everything")
        } catch KeepError.NotUsable(why: .nothingWithReason(run: second.run), reason: _) {}
        let run = try keepsake.save(
            selection: try await again(.removedByYou), roll: world.roll, options: SaveOptions())
        let totals = try await run.finish().totals
        #expect(totals.saved == 1 && totals.alreadyThere == 0)
        #expect(UInt64(world.files().count) == first.saved)
    }

    @Test func emptiedInTheRoll() async throws {
        let keepsake = try await world.with("showcase.zip")
        let first = try await keepsake.saveAll(to: world.roll).totals
        try Data().write(to: try #require(world.files().first))
        let second = try await keepsake.saveAll(to: world.roll).totals
        #expect(second.skipped == first.skipped + 1, "what is empty is told")
        let run = try keepsake.save(
            selection: Selection(again: true), roll: world.roll, options: SaveOptions())
        #expect(try await run.finish().totals.saved == 1)
    }

    @Test func replace() async throws {
        let keepsake = try await world.with("low.zip")
        _ = try await keepsake.saveAll(to: world.roll)
        let files = world.files().count
        try await keepsake.addArchives(sample("high.zip"))
        let told = try await keepsake.saveAll(to: world.roll).totals
        #expect(told.saved == 0)
        #expect(told.better > 0)
        let run = try keepsake.save(
            selection: Selection(), roll: world.roll, options: SaveOptions(replace: true))
        let replaced = try await run.finish().totals
        #expect(replaced.replaced == told.better)
        #expect(world.files().count == files)
        let undone = try #require(try await keepsake.takeBack(nil, from: world.roll))
        #expect(undone.broughtBack == 0)
        #expect(UInt64(undone.stayed.count) == told.better)
        #expect(world.files().count == files)
    }

    @Test func panicBecomesException() async throws {
        #expect {
            try panicAtOnce()
        } throws: { error in
            error.localizedDescription.contains("on purpose")
        }
        let why = Trouble.other(text: "on purpose")
        await #expect(throws: KeepError.Bug(why: why, reason: "on purpose")) {
            try await panicInBackground()
        }
    }

    @Test func captionsCrossUnharmed() async throws {
        let keepsake = try await world.with("captions.zip")
        let written = try String(contentsOf: sample("captions.txt"), encoding: .utf8)
        let expected = Set(written.split(separator: "\u{1e}").map { Array($0.utf8) })
        let listed = try await keepsake.media().collected().compactMap(\.item.caption)
        #expect(Set(listed.map { Array($0.utf8) }) == expected)
        let given = Shared<[String]>([])
        let roll = Faulty(world.roll) { batch in
            given.change { $0 += batch.compactMap(\.caption) }
        }
        _ = try await keepsake.saveAll(to: roll)
        #expect(Set(given.now.map { Array($0.utf8) }) == expected)
        #expect(try await keepsake.media(MediaFilter(contains: "\0")).collected().isEmpty)
        for caption in listed {
            let found = try await keepsake.media(MediaFilter(contains: caption)).collected()
            #expect(!found.isEmpty, "\(caption.prefix(40))")
        }
    }

    @Test func resolveLinksInAText() {
        let text = """
            Look https://www.instagram.com/p/DeBJRyaDIyP/?img_index=2&igsh=x and \
            https://www.instagram.com/stories/ida.example/1/
            """
        let links = resolveLinks(text: text)
        #expect(links.map(\.kind) == [.post, .story])
        #expect(links.first?.id == 3_999_518_748_855_536_783)
        #expect(links.first?.slide == 2)
        #expect(links.map { $0.refusal == nil } == [true, false])
        #expect(links[1].refusal == .noPost(leadsTo: .story))
        #expect(links[1].reason?.contains("export") == true)
        let lookAlike = "https://evilinstagram.com/p/DeBJRyaDIyP/"
        #expect(resolveLinks(text: lookAlike).isEmpty)
        #expect(lookAlikes(text: lookAlike).map(\.host) == ["evilinstagram.com"])
    }

    @Test func previewALink() async throws {
        let (keepsake, instagram) = (try await world.open(), try Instagram())
        try instagram.answers(keepsake)
        let preview = try await keepsake.previewLink(text: "Look: \(instagram.link)")
        #expect(preview.owner == "ida.example")
        #expect(preview.caption == "Radishes")
        #expect(preview.media == [.photo, .video, .photo])
        #expect(preview.saved == 0)
        let picture = try Data(contentsOf: URL(fileURLWithPath: try #require(preview.picture)))
        #expect(picture.starts(with: [0xff, 0xd8]))
        let nothing = await error { try await keepsake.previewLink(text: "no link") }
        #expect(nothing?.kind == "NotUsable")
        let refused = await error {
            try await keepsake.previewLink(text: instagram.link, page: "<html>Log in</html>")
        }
        #expect(refused?.kind == "NotUsable")
        #expect(world.files().isEmpty)
    }

    @Test func saveALink() async throws {
        let (keepsake, instagram) = (try await world.open(), try Instagram())
        try instagram.answers(keepsake)
        let text = "\(instagram.link) and https://www.instagram.com/stories/ida.example/1/"
        let events = try await keepsake.savingLinks(in: text, to: world.roll).collected()
        guard case .done(let summary) = events.last else {
            Issue.record("the last event is that it is over: \(events)")
            return
        }
        #expect(summary.save?.totals.saved == 3)
        #expect(summary.links.map(\.media) == [3, 0])
        #expect(summary.links.map { $0.refusal?.kind } == [nil, "NotUsable"])
        #expect(world.files().count == 3)
        #expect(try await keepsake.saves().first?.origin == .links)
        let again = try keepsake.saveLink(
            text: text, slide: nil, roll: world.roll, options: SaveOptions())
        let totals = try await again.run(listener: nil).save?.totals
        #expect(totals?.saved == 0)
        #expect(totals?.alreadyThere == 3)
        #expect(try await keepsake.takeBack(nil, from: world.roll)?.removed == 3)
        #expect(world.files().isEmpty)
    }

    @Test func saveALinkFromItsPage() async throws {
        let (keepsake, instagram) = (try await world.open(), try Instagram())
        try instagram.answers(keepsake)
        let run = try keepsake.saveLinkFromPage(
            text: instagram.link, page: "<html>Log in</html>", slide: nil, roll: world.roll,
            options: SaveOptions())
        let summary = try await run.run(listener: nil)
        #expect(summary.links.map { $0.refusal?.kind } == ["NotUsable"])
        #expect(world.files().isEmpty)
        let whole = try keepsake.saveLinkFromPage(
            text: instagram.link, page: instagram.page, slide: nil, roll: world.roll,
            options: SaveOptions())
        #expect(try await whole.run(listener: nil).save?.totals.saved == 3)
        #expect(world.files().count == 3)
    }

    @Test func tenThousandItems() async throws {
        let keepsake = try await world.with("many.zip")
        let totals = try await keepsake.saveAll(to: world.roll).totals
        #expect(totals.saved + totals.alreadyThere == 10_000)
        #expect(UInt64(world.files().count) == totals.saved)
        #expect(try await keepsake.media(pageSize: 500).collected().count == 10_000)
    }

    /// A roll that adds one by one and takes its time.
    private func slow(counting added: Shared<Int>) -> Faulty {
        Faulty(
            world.roll, batch: 1,
            before: { _ in try await Task.sleep(for: .milliseconds(50)) },
            after: { batch in added.change { $0 += batch.count } })
    }

    /// The run ends after the item in hand; then nothing more comes.
    private func stops(_ keepsake: Keepsake, _ added: Shared<Int>) async throws {
        while try await keepsake.saves().first?.end == nil {
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(try await keepsake.saves().first?.end == .interrupted, "nobody said why")
        let then = added.now
        try await Task.sleep(for: .milliseconds(500))
        #expect(added.now == then, "Rust goes on although nobody waits")
    }
}

/// Remembers the last word, and fails at every one.
private final class Throwing: SaveListener {
    struct Undeclared: Error {}

    let last = Shared<SaveProgress?>(nil)

    func onProgress(now: SaveProgress) throws {
        last.change { $0 = now }
        throw Undeclared()
    }
}
