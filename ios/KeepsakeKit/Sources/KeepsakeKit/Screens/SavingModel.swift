import Keepsake
public import Observation

/// *Saving*: how far a save is, with pause, go on and stop.
@MainActor @Observable
public final class SavingModel {
    /// The media items of the one post that it was about, in their order; empty until it is over,
    /// and for any other save.
    public private(set) var ofOnePost: [Int64] = []

    @ObservationIgnored private let services: Services
    private let id: String

    public init(_ services: Services, id: String = Saves.fromExports) {
        self.services = services
        self.id = id
    }

    /// Nil once it was stopped before it began, or was dismissed.
    public var state: SaveState? { services.saves.states[id] }

    /// Whether the person may leave the app: else it pauses, and goes on when they come back.
    public var goesOnBehind: Bool { services.saves.lasting.contains(id) }

    /// The media item that was read last, for its picture.
    public var inHand: Int64? { state?.progress?.inHand }

    /// Whether what stands still can go on by itself.
    public var canGoOn: Bool {
        if case .paused(.ofOtherVersion, _) = state { false } else { true }
    }

    /// The run to show the report of, once it is over.
    public var run: Int64? { state?.run }

    /// To be called once it is over.
    public func refresh() async {
        ofOnePost = (try? await itemsOfOnePost()) ?? []
    }

    private func itemsOfOnePost() async throws -> [Int64] {
        guard let state, let summary = state.summary else { return [] }
        if case .linksDone(let links) = state {
            let posts = links.links.filter { $0.refusal == nil }
            return posts.count == 1 ? posts[0].items : []
        }
        guard summary.totals.saved + summary.totals.alreadyThere == 1 else { return [] }
        let keepsake = try await services.keepsake()
        let lines = try await keepsake.savePage(run: summary.run, only: nil, after: 0, limit: 2)
        return lines.count == 1 ? lines.map(\.media) : []
    }

    public func pause() async { await services.saves.pause(id) }

    /// Where the permission was taken back, it is asked for first; the system asks only once, so
    /// that a person who said no is led to its settings.
    @discardableResult
    public func goOn() async -> PhotoPermissions.Answer {
        if case .paused(.trouble(let why), _) = state, why.isAboutPermission {
            let answer = await services.permissions.ask(for: .addOnly)
            guard answer == .granted else { return answer }
        }
        await services.saves.resume(id)
        return .granted
    }

    /// Answers with the run to show the report of, where nothing of the save is left here.
    @discardableResult
    public func stop() async -> Int64? { await services.saves.stop(id) }

    /// The person has seen what it came to.
    public func dismiss() { services.saves.dismiss(id) }
}
