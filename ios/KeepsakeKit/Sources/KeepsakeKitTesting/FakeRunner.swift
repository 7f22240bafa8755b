public import KeepsakeKit

/// The system's background tasks, which a test lets expire.
@MainActor
public final class FakeRunner: BackgroundRunner {
    /// In the order of registration.
    public private(set) var begun: [String] = []
    public private(set) var told: [String: [Int64]] = [:]
    public private(set) var ended: [String: Bool] = [:]
    private var expired: [String: @MainActor @Sendable () -> Void] = [:]

    public init() {}

    public func begin(identifier: String, expired: @escaping @MainActor @Sendable () -> Void) {
        begun.append(identifier)
        self.expired[identifier] = expired
    }

    public func report(identifier: String, done: Int64, total: Int64) {
        told[identifier, default: []].append(done)
    }

    public func end(identifier: String, success: Bool) {
        ended[identifier] = success
    }

    /// The system wants its time back from everybody.
    public func expireAll() {
        for identifier in begun where ended[identifier] == nil { expired[identifier]?() }
    }
}
