public import Foundation
public import Keepsake
public import Observation

/// *Report*: the numbers of a save, what was not saved and why, retry, undo, the page about it.
@MainActor @Observable
public final class ReportModel {
    /// The run whose report it is; the numbers are those of the whole save that it is of.
    public private(set) var run: SaveRecord?
    public var totals: RunTotals? { run?.totals }
    public private(set) var reasons: [ReasonCount] = []
    /// What there is to know of what was saved.
    public private(set) var remarks: [ReasonCount] = []
    /// What could not be saved, then what was left alone, as far as it is loaded.
    public private(set) var notSaved: [LedgerEntry] = []
    /// What the catalog knows of each of them, by the media item: its date, what it says.
    public private(set) var items: [Int64: MediaItem] = [:]
    public private(set) var isUndoing = false
    /// How far the undo is; nil before it has begun.
    public private(set) var undoing: UndoProgress?
    public private(set) var undone: UndoSummary?
    /// Whether the page about it is being written.
    public private(set) var isWriting = false
    /// The page, as long as its numbers hold.
    public private(set) var page: URL?
    /// The library may not be used as it is needed, until something else is tried.
    public private(set) var refused: PhotoPermissions.Answer?
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private let id: Int64
    /// What is loaded next; nil once all is.
    @ObservationIgnored private var next: Outcome? = .failed
    @ObservationIgnored private var isLoading = false
    /// How often the list was begun anew: what was asked for before that comes too late.
    @ObservationIgnored private var round = 0
    @ObservationIgnored private let beginning = Beginning()

    private static let atOnce: UInt32 = 60

    public init(_ services: Services, run: Int64) {
        self.services = services
        id = run
    }

    public func refresh() async {
        let isRead = await telling {
            let before = (self.totals, self.reasons)
            try await self.read()
            // Tried again meanwhile, it may be saved by now, or fail for another reason.
            if before != (self.totals, self.reasons) { self.beginList() }
            if self.notSaved.isEmpty { try await self.more() }
        }
        if isRead { trouble = nil }
        // Begun from a screen that is not there any more.
        if let keepsake = try? await services.keepsake(), keepsake.undoGoingOn()?.askedFor() == id {
            await undo()
        }
    }

    /// Looks again whenever the catalog changed, as by a save that goes on; until its task is
    /// cancelled.
    public func follow() async {
        await refresh()
        await services.follow { await self.refresh() }
    }

    /// Loads what follows of what was not saved.
    public func loadMore() async {
        await telling { try await self.more() }
    }

    /// Tries again what failed in this save; answers whether it was begun.
    ///
    /// - Parameter evenDamaged: What comes damaged is saved as it is.
    @discardableResult
    public func retry(evenDamaged: Bool = false) async -> Bool {
        await begin(accessOfRun) {
            try await self.services.saves.start(
                .whatFailed(in: self.id, evenDamaged: evenDamaged))
        }
    }

    /// Saves once more a group of what was left alone as it had been removed; answers
    /// whether it was begun.
    @discardableResult
    public func saveAgain(_ group: ReasonCount) async -> Bool {
        await begin(services.settings.choices.access) {
            // The core says where there is nothing of it.
            let selection = try await self.services.keepsake().selectionAgain(
                run: self.id, only: group.outcome, why: .exactly(reasons: group.reasons))
            try await self.services.saves.start(.fromExports(selection, self.services.options))
        }
    }

    /// What the save of the run needs, as it was asked for: what is chosen by now is for others.
    private var accessOfRun: PhotoAccess {
        let options = run?.options
        let hasAlbums = (options?.albums ?? .noAlbums) != .noAlbums
        return hasAlbums || options?.replace == true ? .readWrite : .addOnly
    }

    /// Goes on with what had no turn yet, as it was asked for; answers whether it was begun.
    @discardableResult
    public func goOn() async -> Bool {
        await begin(accessOfRun) {
            let saves = self.services.saves
            if let standing = await saves.standing(run: self.id) {
                // It stands still, and knows how to go on by itself.
                await saves.resume(standing)
            } else {
                try await saves.start(.theRest(of: self.id))
            }
        }
    }

    /// Takes the save back: everything that it added and nobody changed. To delete needs to
    /// read, which is asked for here and not before; the system then asks once more, for all.
    public func undo() async {
        if isUndoing { return }
        (isUndoing, trouble, refused) = (true, nil, nil)
        defer { (isUndoing, undoing) = (false, nil) }
        let answer = await services.permissions.ask(for: .readWrite)
        guard answer == .granted else {
            refused = answer
            return
        }
        await telling {
            let keepsake = try await self.services.keepsake()
            for try await event in keepsake.undoing(self.id, from: self.services.roll) {
                switch event {
                case .moving(let now): self.undoing = now
                case .done(let summary): self.undone = summary
                }
            }
            try await self.read()
        }
    }

    /// Stops it after what is in hand. What was removed stays removed; undoing again goes on.
    public func stopUndoing() async {
        let going = try? await services.keepsake().undoGoingOn()
        if going?.askedFor() == id { going?.cancel() }
    }

    /// Writes the page about it, in this phone's words.
    public func writePage(zone: String = TimeZone.current.identifier) async {
        if isWriting { return }
        (isWriting, trouble) = (true, nil)
        defer { isWriting = false }
        await telling {
            let folder = self.services.reports
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent("keepsake-\(self.id).html")
            try await self.services.keepsake().writeReport(
                run: self.id, to: file, words: PageWords(self.services.words), zone: zone)
            self.page = file
        }
    }

    /// Asks for the access that a save needs, and begins it; without albums, adding is enough.
    private func begin(
        _ access: PhotoAccess, _ save: @MainActor () async throws -> Void
    ) async -> Bool {
        await beginning {
            let answer = await self.services.permissions.ask(for: access)
            let isEnough = answer == .granted || answer == .onlyAdding
            self.refused = isEnough ? nil : answer
            return isEnough ? await self.telling(save) : false
        }
    }

    private func read() async throws {
        let keepsake = try await services.keepsake()
        let run = try await keepsake.saveOf(run: id)
        let reasons = try await keepsake.saveReasons(run: id)
        let remarks = try await keepsake.saveRemarks(run: id)
        if (run, reasons, remarks) == (self.run, self.reasons, self.remarks) { return }
        // A page that was written before has the numbers of before.
        page = nil
        (self.run, self.reasons, self.remarks) = (run, reasons, remarks)
    }

    private func beginList() {
        round += 1
        (notSaved, next, isLoading) = ([], .failed, false)
    }

    private func more() async throws {
        if isLoading { return }
        isLoading = true
        let asked = round
        defer { if asked == round { isLoading = false } }
        let keepsake = try await services.keepsake()
        var added = 0
        while let outcome = next, added < Int(Self.atOnce) {
            let last = notSaved.last { $0.outcome == outcome }?.id ?? 0
            let page = try await keepsake.savePage(
                run: id, only: outcome, after: last, limit: Self.atOnce)
            try await know(page, keepsake)
            if asked != round { return }
            notSaved += page
            added += page.count
            if page.count < Int(Self.atOnce) { next = outcome == .failed ? .skipped : nil }
        }
    }

    /// Asks once for all of them.
    private func know(_ entries: [LedgerEntry], _ keepsake: Keepsake) async throws {
        let unknown = Set(entries.map(\.media)).subtracting(items.keys)
        if unknown.isEmpty { return }
        let page = try await keepsake.mediaPage(
            filter: MediaFilter(media: Array(unknown)), after: nil, limit: UInt32(unknown.count))
        for item in page.items { items[item.item.id] = item.item }
    }

    @discardableResult
    private func telling(_ work: @MainActor () async throws -> Void) async -> Bool {
        do {
            try await work()
            return true
        } catch {
            trouble = KeepError(library: error)
            return false
        }
    }
}

extension ReasonCount {
    /// They were saved, are not there any more, and come back where the person wants them.
    public var isAboutRemoved: Bool {
        outcome == .skipped
            && reasons.contains { $0 == .removedByYou || $0 == .goneWithAllOthers }
    }

    /// They came damaged, and are saved as they are where the person wants them.
    public var isAboutDamaged: Bool {
        outcome == .failed && reasons.contains(.bytesMissing(missing: .damaged))
    }
}

extension SaveRecord {
    /// Whether something of it had no turn yet.
    public var canGoOn: Bool {
        if undone != nil { return false }
        return switch end {
        case .stopped, .paused, .pausedByPerson, .endedBySystem, .interrupted, .killed: true
        case .completed, nil: false
        }
    }
}
