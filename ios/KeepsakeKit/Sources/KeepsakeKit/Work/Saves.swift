public import Foundation
public import Keepsake
public import Observation

/// Every save that is going on, waiting or paused. Screens give orders and look at ``states``.
/// An order stands on disk from when it is given until it is done, so that it outlives the
/// process; what was saved of it, the core knows. There is one in a process (``Services``), which
/// holds what goes on: a screen made anew finds it here and has nothing to join.
@MainActor @Observable
public final class Saves {
    /// The id of a save of exports, where no other is before it.
    public static let fromExports = "exports"

    /// By the order's id; what is over stays until ``dismiss(_:)``.
    public private(set) var states: [String: SaveState] = [:]

    /// Those that go on behind other apps until they are over; others pause there.
    public private(set) var lasting: Set<String> = []

    @ObservationIgnored private let orders: Orders
    @ObservationIgnored private let keepsake: @Sendable () async throws -> Keepsake
    @ObservationIgnored private let roll: any CameraRoll
    @ObservationIgnored private let background: BackgroundPlan
    @ObservationIgnored private var tasks: [String: Task<Void, Never>] = [:]
    @ObservationIgnored private var going: [String: Going] = [:]
    /// What is to become of a save that was asked to stop.
    @ObservationIgnored private var wishes: [String: Wish] = [:]
    /// Called before anything of an order is done; where it throws, the save stands still.
    @ObservationIgnored var isAboutTo: @MainActor (SaveOrder) async throws -> Void = { _ in }
    /// Called before saves stand still as the system ends their time.
    @ObservationIgnored var isAboutToSleep: @MainActor () -> Void = {}
    /// Called when the person ended a save that stood still.
    @ObservationIgnored var isGivenUp: @MainActor () async -> Void = {}
    /// Called with the media items of links that were saved.
    @ObservationIgnored var savedLinks: @MainActor ([Int64]) -> Void = { _ in }
    /// What waits for ``isAboutTo``.
    @ObservationIgnored private var preparing: [String: Task<Void, any Error>] = [:]
    /// Those whose run is written down.
    @ObservationIgnored private var known: Set<String> = []
    /// Those that an earlier process did not end.
    @ObservationIgnored private var restored: Set<String> = []
    /// Some orders could not be read: nobody knows yet what they are about.
    @ObservationIgnored private var hasUnread = false

    private enum Wish {
        case pause(PauseReason)
        case stop

        /// As the core's ledger has it.
        var reason: StopReason {
            switch self {
            case .stop: .stopped
            case .pause(.byPerson): .paused
            case .pause: .system
            }
        }
    }

    public init(
        folder: URL, keepsake: @escaping @Sendable () async throws -> Keepsake,
        roll: any CameraRoll, background: BackgroundPlan
    ) {
        orders = Orders(folder: folder)
        self.keepsake = keepsake
        self.roll = roll
        self.background = background
    }

    /// To be called when the app starts: what an earlier process did not end begins again,
    /// unless the person had paused it.
    public func restore() async {
        for kept in await orders.all() where states[kept.id] == nil {
            restored.insert(kept.id)
            if kept.isPausedByPerson {
                states[kept.id] = .paused(.byPerson, last: nil)
            } else {
                begin(kept)
            }
        }
        for id in await orders.unknown() where states[id] == nil {
            states[id] = .paused(.ofOtherVersion, last: nil)
        }
        hasUnread = await orders.hasUnread
    }

    /// To be called when the app is in front again: what the system stopped goes on.
    public func goOnAfterBackground() async {
        if hasUnread { await restore() }
        for id in states.keys where isStoppedBySystem(id) { await resume(id) }
    }

    /// Also where the item in hand has not ended yet.
    private func isStoppedBySystem(_ id: String) -> Bool {
        if case .pause(.bySystem) = wishes[id] { return true }
        if case .paused(.bySystem, _) = states[id] { return true }
        return false
    }

    /// Gives an order; answers with its id. With the id of an order that there is already,
    /// nothing is begun twice. While another save goes on, the core lets it wait.
    ///
    /// - Throws: ``KeepError`` if it cannot even be written down.
    @discardableResult
    public func start(_ order: SaveOrder, id given: String? = nil) async throws -> String {
        let id = given ?? newId(for: order)
        let before = states[id]
        if let before, !before.isOver, given != nil { return id }
        // The id is taken before anybody else has a turn.
        states[id] = .waiting
        let kept = KeptOrder(id: id, order: order)
        do {
            try await orders.keep(kept)
        } catch {
            states[id] = before
            throw KeepError(library: error)
        }
        switch states[id] {
        case .waiting: begin(kept)
        // Stopped meanwhile.
        case nil: await orders.forget(id)
        default: break
        }
        return id
    }

    /// Stands still after the item in hand, until ``resume(_:)``.
    public func pause(_ id: String) async {
        let isThere = await change(id) { $0.isPausedByPerson = true } != nil
        if isThere { halt(id, .pause(.byPerson)) }
    }

    /// Goes on, once what went on has ended: the same save, and not a new one.
    public func resume(_ id: String) async {
        if let task = tasks[id] { await task.value }
        if let kept = await change(id, { $0.isPausedByPerson = false }) { begin(kept) }
    }

    /// The save of which the core's ledger has this run, where it goes on or stands still.
    func standing(run: Int64) async -> String? {
        guard let save = try? await keepsake().saveOf(run: run) else { return nil }
        return await orders.all().first { kept in kept.run.map(save.runs.contains) ?? false }?.id
    }

    /// Ends it after the item in hand: what was saved stays, the rest is not saved. Of one that
    /// stood still or waited nothing is left here: the answer is its last run in the core's ledger,
    /// if there is one.
    @discardableResult
    public func stop(_ id: String) async -> Int64? {
        let run = await orders.find(id)?.run
        await orders.forget(id)
        if tasks[id] != nil {
            halt(id, .stop)
            guard run != nil, states[id] == .waiting else { return nil }
            await settled(id)
            return states[id] == nil ? await last(of: run) : nil
        }
        forget(id)
        await isGivenUp()
        return await last(of: run)
    }

    /// What is asked for next under this id is another save.
    private func forget(_ id: String) {
        states[id] = nil
        restored.remove(id)
    }

    /// The last run of the save that a run is of.
    private func last(of run: Int64?) async -> Int64? {
        guard let run, let save = try? await keepsake().saveOf(run: run) else { return run }
        return save.id
    }

    /// The person has seen what it came to.
    public func dismiss(_ id: String) {
        if states[id]?.isOver == true { states[id] = nil }
    }

    /// Waits until nothing is done for it any more: it is over, or stands still.
    public func settled(_ id: String) async {
        while let task = tasks[id] { await task.value }
    }

    /// The system ends the time of all: they stand still until the app is in front again.
    func sleep() async {
        isAboutToSleep()
        for id in tasks.keys { halt(id, .pause(.bySystem)) }
        for id in tasks.keys { await settled(id) }
    }

    /// Waits until nothing is done for any of them.
    func allSettled() async {
        while let task = tasks.values.first { await task.value }
    }

    /// What the person wished for holds, whatever the system does.
    private func halt(_ id: String, _ wish: Wish) {
        if case .pause(.bySystem) = wish, tasks[id] == nil || wishes[id] != nil { return }
        guard tasks[id] != nil else {
            if case .pause(let why) = wish { states[id] = .paused(why, last: states[id]?.progress) }
            return
        }
        wishes[id] = wish
        preparing[id]?.cancel()
        going[id]?.cancel(wish.reason)
    }

    private func begin(_ kept: KeptOrder) {
        guard tasks[kept.id] == nil else { return }
        states[kept.id] = .waiting
        wishes[kept.id] = nil
        if kept.run == nil { known.remove(kept.id) } else { known.insert(kept.id) }
        tasks[kept.id] = Task { await carryOut(kept) }
    }

    /// One that goes on or stands still keeps its id until it is over.
    private func newId(for order: SaveOrder) -> String {
        if order.isFromLinks { return "links-\(UUID().uuidString)" }
        let isFree = tasks[Self.fromExports] == nil && states[Self.fromExports]?.isOver ?? true
        return isFree ? Self.fromExports : "\(Self.fromExports)-\(UUID().uuidString)"
    }

    private func carryOut(_ kept: KeptOrder) async {
        let id = kept.id
        let time = background.begin(.saving) { [weak self] in
            self?.isAboutToSleep()
            self?.halt(id, .pause(.bySystem))
        }
        if background.lasts(time) { lasting.insert(id) }
        let end = await end(of: kept, time)
        if end.isOver || end.isGone {
            await orders.forget(id)
            restored.remove(id)
        }
        states[id] = end.state
        (tasks[id], going[id], wishes[id]) = (nil, nil, nil)
        lasting.remove(id)
        background.end(time, success: end.isOver)
    }

    private func end(of kept: KeptOrder, _ time: String) async -> End {
        let id = kept.id
        do {
            let keepsake = try await keepsake()
            guard try await isPrepared(kept) else { return await settleUnprepared(id) }
            let going = try await self.going(kept, keepsake)
            guard let going else { return .gone }
            self.going[id] = going
            if let wish = wishes[id] { going.cancel(wish.reason) }
            let (news, tap) = AsyncStream.makeStream(
                of: SaveState.self, bufferingPolicy: .bufferingNewest(1))
            let showing = Task {
                for await state in news { await self.show(state, of: id, time) }
            }
            // What was told last is shown before what it came to.
            let ended = await going.ended { tap.yield($0) }
            tap.finish()
            await showing.value
            let state = try ended.get()
            if let run = state.run { await remember(run, of: id) }
            return settle(state, id)
        } catch let error as KeepError {
            return settle(error, id)
        } catch {
            return .still(.trouble(.said(.tryAgain, error.localizedDescription)), progress(id))
        }
    }

    /// Does what is to be done before anything of an order; false where the save was asked to stop
    /// meanwhile.
    private func isPrepared(_ kept: KeptOrder) async throws -> Bool {
        if wishes[kept.id] != nil { return false }
        let task = Task { try await isAboutTo(kept.order) }
        preparing[kept.id] = task
        defer { preparing[kept.id] = nil }
        let result = await task.result
        if wishes[kept.id] != nil { return false }
        try result.get()
        return true
    }

    /// The core has not begun: there is no run that could say how it ended.
    private func settleUnprepared(_ id: String) async -> End {
        let end = settle(.Stopped, id)
        if end.isGone { await isGivenUp() }
        return end
    }

    /// Nil where the save was taken back while it stood still: nothing of it begins again.
    private func going(_ kept: KeptOrder, _ keepsake: Keepsake) async throws -> Going? {
        let wasRestored = restored.remove(kept.id) != nil
        if kept.run == nil, !wasRestored { return try Going(kept.order, keepsake, roll: roll) }
        let before =
            if let run = kept.run { try await keepsake.saveOf(run: run) } else {
                try await keepsake.saves().killed(with: kept.order, keepsake)
            }
        // None where the process was ended before there was one.
        guard let before else { return try Going(kept.order, keepsake, roll: roll) }
        if before.undone != nil { return nil }
        await remember(before.id, of: kept.id)
        // Asked for anew, links tell what each led to and how far their files are.
        if kept.order.isFromLinks { return try Going(kept.order, keepsake, roll: roll) }
        return Going(restOf: before.id, keepsake, roll: roll)
    }

    private func show(_ state: SaveState, of id: String, _ time: String) async {
        states[id] = state
        background.moved(time, fraction: state.fraction)
        if let run = state.progress?.run { await remember(run, of: id) }
    }

    /// Written down as soon as there is one: killed, the save goes on with it.
    private func remember(_ run: Int64, of id: String) async {
        guard known.insert(id).inserted else { return }
        await change(id) { $0.run = run }
    }
}

/// What it came to.
extension Saves {
    private func settle(_ state: SaveState, _ id: String) -> End {
        if case .linksDone(let summary) = state {
            savedLinks(summary.links.flatMap(\.items))
        }
        switch state.end {
        case .stopped:
            if case .pause(let why) = wishes[id] { return .still(why, progress(id)) }
            return .over(state)
        case .paused(let why): return .still(.trouble(why), progress(id))
        case .completed, nil: return .over(state)
        }
    }

    private func settle(_ error: KeepError, _ id: String) -> End {
        if case .Stopped = error {
            switch wishes[id] {
            case .pause(let why): return .still(why, progress(id))
            case .stop: return .gone
            case nil: return .still(.bySystem, progress(id))
            }
        }
        // *Try again* was asked for twice: nothing is left for the second.
        if case .NotUsable(why: .nothingFailed, reason: _) = error { return .gone }
        return .still(.trouble(error), progress(id))
    }

    private func progress(_ id: String) -> SaveProgress? { states[id]?.progress }

    /// An order that cannot be written again stays as it was.
    @discardableResult
    private func change(
        _ id: String, _ how: @Sendable (inout KeptOrder) -> Void
    ) async -> KeptOrder? {
        do {
            return try await orders.change(id, how)
        } catch {
            guard var kept = await orders.find(id) else { return nil }
            how(&kept)
            return kept
        }
    }

    private enum End {
        case over(SaveState)
        case still(PauseReason, SaveProgress?)
        case gone

        var isOver: Bool { if case .over = self { true } else { false } }
        var isGone: Bool { if case .gone = self { true } else { false } }
        var state: SaveState? {
            switch self {
            case .over(let state): state
            case .still(let why, let last): .paused(why, last: last)
            case .gone: nil
            }
        }
    }
}
