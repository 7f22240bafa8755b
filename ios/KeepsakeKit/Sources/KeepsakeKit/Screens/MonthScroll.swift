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

    /// The years in their order, each with where it begins: for labels beside the strip.
    public var years: [(year: Int16, at: Double)] {
        guard all > 0 else { return [] }
        var years: [(year: Int16, at: Double)] = []
        var passed: UInt64 = 0
        for month in months {
            if let year = month.month?.year, years.last?.year != year {
                years.append((year, Double(passed) / Double(all)))
            }
            passed += month.media
        }
        return years
    }
}
