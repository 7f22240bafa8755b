public import Keepsake

/// The strip beside a grid, from 0 at its top to 1: a month has as much of it as it has items, so
/// that a finger is where the grid is.
public struct MonthScroll: Sendable {
    private let months: [MonthCount]
    private let all: UInt64

    public init(_ months: [MonthCount]) {
        self.months = months
        all = months.reduce(0) { $0 + $1.media }
    }

    /// Whether there is enough to go to.
    public var isUseful: Bool { months.count > 1 }

    /// The place of a month in the list of them; nil where there is none.
    public func index(at fraction: Double) -> Int? {
        guard all > 0 else { return nil }
        let wanted = min(max(fraction, 0), 1) * Double(all)
        var passed = 0.0
        for (index, month) in months.enumerated() {
            passed += Double(month.media)
            if wanted < passed { return index }
        }
        return months.indices.last
    }
}
