import Foundation
public import Keepsake

/// The real core, and each answer of it comes late.
public final class SlowKeepsake: Keepsake, @unchecked Sendable {
    private let core: Keepsake
    private let wait: @Sendable () async -> Void
    private let lock = NSLock()
    private var pages = 0
    private var facets = 0

    /// - Parameter wait: What has to happen before an answer comes. As all of the core's, the
    ///   answer comes also where nobody waits for it any more.
    public init(_ core: Keepsake, wait: @escaping @Sendable () async -> Void) {
        self.core = core
        self.wait = { await Task.detached { await wait() }.value }
        super.init(noHandle: NoHandle())
    }

    required init(unsafeFromHandle handle: UInt64) {
        fatalError("it is made over another one")
    }

    /// How many pages of media were asked for.
    public var pagesAsked: Int { lock.withLock { pages } }

    /// How often the numbers of a grid were asked for.
    public var facetsAsked: Int { lock.withLock { facets } }

    private func slowly<Answer: Sendable>(
        _ work: @Sendable (Keepsake) async throws -> Answer
    ) async throws -> Answer {
        await wait()
        return try await work(core)
    }

    public override func summary() async throws -> CatalogSummary {
        try await slowly { try await $0.summary() }
    }

    public override func archives() async throws -> [ArchiveRecord] {
        try await slowly { try await $0.archives() }
    }

    public override func saves() async throws -> [SaveRecord] {
        try await slowly { try await $0.saves() }
    }

    public override func saveOf(run: Int64) async throws -> SaveRecord? {
        try await slowly { try await $0.saveOf(run: run) }
    }

    public override func selectionOf(run: Int64) async throws -> Selection? {
        try await slowly { try await $0.selectionOf(run: run) }
    }

    public override func selectionAgain(
        run: Int64, only: Outcome?, why: Why
    ) async throws -> Selection {
        try await slowly { try await $0.selectionAgain(run: run, only: only, why: why) }
    }

    public override func facets(filter: MediaFilter, zone: String?) async throws -> GridFacets {
        lock.withLock { facets += 1 }
        return try await slowly { try await $0.facets(filter: filter, zone: zone) }
    }

    public override func plan(
        selection: Selection, roll: any CameraRoll, options: SaveOptions
    ) async throws -> PlanNumbers {
        try await slowly {
            try await $0.plan(selection: selection, roll: roll, options: options)
        }
    }

    public override func planning(
        selection: Selection, roll: any CameraRoll, options: SaveOptions
    ) throws -> PlanRun {
        let plan = try core.planning(selection: selection, roll: roll, options: options)
        return SlowPlan(plan, wait: wait)
    }

    public override func mediaPage(
        filter: MediaFilter, after: String?, limit: UInt32
    ) async throws -> MediaPage {
        lock.withLock { pages += 1 }
        return try await slowly {
            try await $0.mediaPage(filter: filter, after: after, limit: limit)
        }
    }

    public override func mediaPageIn(
        order: PageOrder, filter: MediaFilter, after: String?, limit: UInt32
    ) async throws -> MediaPage {
        lock.withLock { pages += 1 }
        return try await slowly {
            try await $0.mediaPageIn(order: order, filter: filter, after: after, limit: limit)
        }
    }

    public override func postPage(
        filter: MediaFilter, after: String?, limit: UInt32
    ) async throws -> PostPage {
        try await slowly { try await $0.postPage(filter: filter, after: after, limit: limit) }
    }

    public override func history(media: Int64) async throws -> [LedgerEntry] {
        try await slowly { try await $0.history(media: media) }
    }

    public override func reasons(run: Int64) async throws -> [ReasonCount] {
        try await slowly { try await $0.reasons(run: run) }
    }

    public override func ledgerPage(
        run: Int64, only: Outcome?, after: Int64, limit: UInt32
    ) async throws -> [LedgerEntry] {
        try await slowly {
            try await $0.ledgerPage(run: run, only: only, after: after, limit: limit)
        }
    }

    public override func saveReasons(run: Int64) async throws -> [ReasonCount] {
        try await slowly { try await $0.saveReasons(run: run) }
    }

    public override func saveRemarks(run: Int64) async throws -> [ReasonCount] {
        try await slowly { try await $0.saveRemarks(run: run) }
    }

    public override func savePage(
        run: Int64, only: Outcome?, after: Int64, limit: UInt32
    ) async throws -> [LedgerEntry] {
        try await slowly {
            try await $0.savePage(run: run, only: only, after: after, limit: limit)
        }
    }

    public override func copyOf(media: Int64) async throws -> LibraryCopy? {
        try await slowly { try await $0.copyOf(media: media) }
    }

    public override func copies(
        verdict: Verdict?, after: Int64?, limit: UInt32
    ) async throws -> [LibraryCopy] {
        try await slowly { try await $0.copies(verdict: verdict, after: after, limit: limit) }
    }

    public override func copyGroups() async throws -> [CopyGroup] {
        try await slowly { try await $0.copyGroups() }
    }

    public override func withdrawAnswer(media: Int64, asset: String) async throws {
        try await slowly { try await $0.withdrawAnswer(media: media, asset: asset) }
    }

    public override func mediaItem(media: Int64) async throws -> GridItem? {
        try await slowly { try await $0.mediaItem(media: media) }
    }

    public override func cacheSize() async throws -> UInt64 {
        try await slowly { try await $0.cacheSize() }
    }

    public override func recover(roll: any CameraRoll) async throws -> Int64? {
        try await core.recover(roll: roll)
    }

    public override func read(archives: [ArchiveSource]) throws -> ReadRun {
        try core.read(archives: archives)
    }

    public override func save(
        selection: Selection, roll: any CameraRoll, options: SaveOptions
    ) throws -> SaveRun {
        try core.save(selection: selection, roll: roll, options: options)
    }

    public override func undo(run: Int64?, roll: any CameraRoll) -> UndoRun {
        core.undo(run: run, roll: roll)
    }

    public override func undoGoingOn() -> UndoRun? {
        core.undoGoingOn()
    }
}

/// The real core's plan, which comes late.
private final class SlowPlan: PlanRun, @unchecked Sendable {
    private let core: PlanRun
    private let wait: @Sendable () async -> Void

    init(_ core: PlanRun, wait: @escaping @Sendable () async -> Void) {
        self.core = core
        self.wait = wait
        super.init(noHandle: NoHandle())
    }

    required init(unsafeFromHandle handle: UInt64) {
        fatalError("it is made over another one")
    }

    override func cancel() {
        core.cancel()
    }

    override func run() async throws -> PlanNumbers {
        await wait()
        return try await core.run()
    }
}
