import Keepsake
public import Observation

/// *Saving*: how far a save is, with pause, go on and stop.
@MainActor @Observable
public final class SavingModel {
    @ObservationIgnored private let services: Services
    private let id: String

    public init(_ services: Services, id: String = Saves.fromExports) {
        self.services = services
        self.id = id
    }

    /// Nil once it was stopped before it began, or was dismissed.
    public var state: SaveState? { services.saves.states[id] }

    /// The media item that was read last, for its picture.
    public var inHand: Int64? { state?.progress?.inHand }

    /// The run to show the report of, once it is over.
    public var run: Int64? {
        switch state {
        case .done(let summary): summary.run
        case .linksDone(let summary): summary.save?.run
        default: nil
        }
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

    public func stop() async { await services.saves.stop(id) }

    /// The person has seen what it came to.
    public func dismiss() { services.saves.dismiss(id) }
}
