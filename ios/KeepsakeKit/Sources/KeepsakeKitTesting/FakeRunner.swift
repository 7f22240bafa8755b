public import KeepsakeKit

/// The system's background tasks, which a test lets expire.
@MainActor
public final class FakeRunner: BackgroundRunner {
    /// In the order of registration.
    public private(set) var begun: [String] = []
    public private(set) var told: [String: [Int64]] = [:]
    /// What each was begun for.
    public private(set) var works: [String: BackgroundWork] = [:]
    /// Whether what begins goes on behind other apps until it is over.
    public var isLasting = true
    public private(set) var ended: [String: Bool] = [:]
    private var expired: [String: @MainActor @Sendable () -> Void] = [:]
    private var hook: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }

    public init() {}

    public func begin(
        _ work: BackgroundWork, identifier: String,
        expired: @escaping @MainActor @Sendable () -> Void
    ) -> Bool {
        begun.append(identifier)
        works[identifier] = work
        self.expired[identifier] = expired
        return isLasting
    }

    public func report(identifier: String, done: Int64, total: Int64) {
        told[identifier, default: []].append(done)
        hook(done, total)
    }

    public func end(identifier: String, success: Bool) {
        ended[identifier] = success
    }

    /// To be called whenever something of a task is done.
    public func atReport(_ hook: @escaping (_ done: Int64, _ total: Int64) -> Void) {
        self.hook = hook
    }

    /// The system wants its time back from everybody.
    public func expireAll() {
        for identifier in begun where ended[identifier] == nil { expired[identifier]?() }
    }
}
