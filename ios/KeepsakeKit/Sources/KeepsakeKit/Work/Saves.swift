public import Foundation
public import Keepsake
public import Observation

/// Every save that is going on, waiting or paused. Screens give orders and look at ``states``.
/// An order stands on disk from when it is given until it is done, so that it outlives the
/// process; what was saved of it, the core knows.
@MainActor @Observable
public final class Saves {
    /// The id of the one save of exports that there can be.
    public static let fromExports = "exports"

    /// By the order's id; what is over stays until ``dismiss(_:)``.
    public private(set) var states: [String: SaveState] = [:]

    @ObservationIgnored private let orders: Orders
    @ObservationIgnored private let keepsake: @Sendable () async throws -> Keepsake
    @ObservationIgnored private let roll: any CameraRoll
    @ObservationIgnored private let background: BackgroundPlan
    @ObservationIgnored private var tasks: [String: Task<Void, Never>] = [:]
    @ObservationIgnored private var going: [String: Going] = [:]
    /// What is to become of a save that was asked to stop.
    @ObservationIgnored private var wishes: [String: Wish] = [:]

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
            if kept.isPausedByPerson {
                states[kept.id] = .paused(.byPerson, last: nil)
            } else {
                begin(kept)
            }
        }
    }

    /// To be called when the app is in front again: what the system stopped goes on.
    public func goOnAfterBackground() async {
        for (id, state) in states {
            if case .paused(.bySystem, _) = state { await resume(id) }
        }
    }

    /// Gives an order; answers with its id. With the id of an order that there is already,
    /// nothing is begun twice.
    ///
    /// - Throws: ``KeepError`` if it cannot even be written down.
    @discardableResult
    public func start(_ order: SaveOrder, id given: String? = nil) async throws -> String {
        let id = given ?? (order.isFromLinks ? "links-\(UUID().uuidString)" : Self.fromExports)
        if let state = states[id], !state.isOver, given != nil { return id }
        let kept = KeptOrder(id: id, order: order)
        try await write(kept)
        if tasks[id] == nil { begin(kept) } else { wishes[id] = nil }
        return id
    }

    /// Stands still after the item in hand, until ``resume(_:)``.
    public func pause(_ id: String) async {
        guard var kept = await orders.find(id) else { return }
        kept.isPausedByPerson = true
        try? await write(kept)
        halt(id, .pause(.byPerson))
    }

    /// Goes on, once what went on has ended.
    public func resume(_ id: String) async {
        if let task = tasks[id] { await task.value }
        guard var kept = await orders.find(id) else { return }
        kept.isPausedByPerson = false
        try? await write(kept)
        begin(kept)
    }

    /// Ends it after the item in hand: what was saved stays, the rest is not saved.
    public func stop(_ id: String) async {
        await orders.forget(id)
        if tasks[id] == nil { states[id] = nil } else { halt(id, .stop) }
    }

    /// The person has seen what it came to.
    public func dismiss(_ id: String) {
        if states[id]?.isOver == true { states[id] = nil }
    }

    /// Waits until nothing is done for it any more: it is over, or stands still.
    public func settled(_ id: String) async {
        while let task = tasks[id] { await task.value }
    }

    private func halt(_ id: String, _ wish: Wish) {
        guard tasks[id] != nil else {
            if case .pause(let why) = wish { states[id] = .paused(why, last: states[id]?.progress) }
            return
        }
        wishes[id] = wish
        going[id]?.cancel(wish.reason)
    }

    private func begin(_ kept: KeptOrder) {
        guard tasks[kept.id] == nil else { return }
        states[kept.id] = .waiting
        wishes[kept.id] = nil
        tasks[kept.id] = Task { await carryOut(kept) }
    }

    private func carryOut(_ kept: KeptOrder) async {
        let id = kept.id
        let time = background.begin { [weak self] in self?.halt(id, .pause(.bySystem)) }
        let end = await end(of: kept, time)
        if end.isOver || end.isGone { await orders.forget(id) }
        states[id] = end.state
        (tasks[id], going[id], wishes[id]) = (nil, nil, nil)
        background.end(time, success: end.isOver)
    }

    private func end(of kept: KeptOrder, _ time: String) async -> End {
        let id = kept.id
        do {
            let keepsake = try await keepsake()
            let going = try Going(kept.order, keepsake, roll: roll)
            self.going[id] = going
            if let wish = wishes[id] { going.cancel(wish.reason) }
            let (news, tap) = AsyncStream.makeStream(
                of: SaveState.self, bufferingPolicy: .bufferingNewest(1))
            let showing = Task {
                for await state in news { self.show(state, of: id, time) }
            }
            // What was told last is shown before what it came to.
            let ended = await going.ended { tap.yield($0) }
            tap.finish()
            await showing.value
            return settle(try ended.get(), id)
        } catch let error as KeepError {
            return settle(error, id)
        } catch {
            return .still(.trouble(.said(.tryAgain, error.localizedDescription)), progress(id))
        }
    }

    private func show(_ state: SaveState, of id: String, _ time: String) {
        states[id] = state
        background.moved(time, fraction: state.progress?.fraction ?? 0)
    }

    private func settle(_ state: SaveState, _ id: String) -> End {
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
        return .still(.trouble(error), progress(id))
    }

    private func progress(_ id: String) -> SaveProgress? { states[id]?.progress }

    private func write(_ kept: KeptOrder) async throws {
        do {
            try await orders.keep(kept)
        } catch {
            throw KeepError(library: error)
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
