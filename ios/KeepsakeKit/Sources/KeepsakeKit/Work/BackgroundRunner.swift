/// What the system gives time for, and shows above its progress.
public enum BackgroundWork: Sendable {
    case saving
    /// Looking for copies in the person's library.
    case looking

    public var title: AppText {
        switch self {
        case .saving: .saving
        case .looking: .copiesLooking
        }
    }
}

/// What keeps a save going while the app is not in front: continued processing from iOS 26, a
/// processing task before. Its platform file only maps.
@MainActor
public protocol BackgroundRunner: AnyObject {
    /// Registers the identifier and asks for time. Called once for each identifier of a process.
    /// `expired` is called when the time is over; the save then pauses. Answers whether it goes on
    /// behind other apps until it is over; else it has a moment there, and pauses.
    func begin(
        _ work: BackgroundWork, identifier: String,
        expired: @escaping @MainActor @Sendable () -> Void
    ) -> Bool

    /// How far it is, in units of which there are `total`. Grows always.
    func report(identifier: String, done: Int64, total: Int64)

    /// It is over, or stands still: the time is given back.
    func end(identifier: String, success: Bool)
}

/// Asks for time for saves by the rules of the system: an identifier is registered once and
/// belongs to one run; progress never stands still or goes back, also while the library takes a
/// large block or a reading is before it; what expires pauses.
@MainActor
public final class BackgroundPlan {
    private let runner: any BackgroundRunner
    private let prefix: String
    private var registered: Set<String> = []
    private var lasting: Set<String> = []
    private var last: [String: Int64] = [:]
    /// Moves a run while nothing is told of it.
    private var ticking: [String: Task<Void, Never>] = [:]
    private let tick: Duration
    private var count = 0

    /// Units in which progress is told: items alone would not move for a large video.
    static let total: Int64 = 1_000_000
    /// Leaves room to move where all is done but the end.
    private static let almost = 0.99

    /// - Parameter tick: How long a run may stand still.
    public init(
        runner: any BackgroundRunner, prefix: String, tick: Duration = .seconds(2)
    ) {
        self.runner = runner
        self.prefix = prefix
        self.tick = tick
    }

    /// Begins a run; answers with its identifier, which no other run of the process has.
    func begin(
        _ work: BackgroundWork, expired: @escaping @MainActor @Sendable () -> Void
    ) -> String {
        count += 1
        let identifier = "\(prefix).\(count)"
        registered.insert(identifier)
        last[identifier] = 0
        if runner.begin(work, identifier: identifier, expired: expired) {
            lasting.insert(identifier)
        }
        ticking[identifier] = Task { [weak self, tick] in
            while (try? await Task.sleep(for: tick)) != nil {
                self?.moved(identifier, fraction: 0)
            }
        }
        return identifier
    }

    /// Whether a run goes on behind other apps until it is over.
    func lasts(_ identifier: String) -> Bool { lasting.contains(identifier) }

    /// Tells how far a run is, from 0 to 1: always a little further than before.
    func moved(_ identifier: String, fraction: Double) {
        guard registered.contains(identifier), let before = last[identifier] else { return }
        let wanted = Int64(min(max(fraction, 0), Self.almost) * Double(Self.total))
        let now = min(max(wanted, before + 1), Self.total - 1)
        guard now > before else { return }
        last[identifier] = now
        runner.report(identifier: identifier, done: now, total: Self.total)
    }

    func end(_ identifier: String, success: Bool) {
        guard last.removeValue(forKey: identifier) != nil else { return }
        ticking.removeValue(forKey: identifier)?.cancel()
        lasting.remove(identifier)
        runner.end(identifier: identifier, success: success)
    }
}
