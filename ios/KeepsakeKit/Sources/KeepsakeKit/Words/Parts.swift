import Foundation
import Keepsake

/// A month as the core's words choose by it.
enum MonthName: Int8, CaseIterable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december
}

// What the table needs beside the words themselves.
extension Words {
    func megabytesNeeded(_ bytes: UInt64) -> String {
        number(bytes / Self.mega + (bytes % Self.mega > 0 ? 1 : 0))
    }

    func megabytesFree(_ bytes: UInt64) -> String {
        number(bytes / Self.mega)
    }

    func text(better: [Better], was: Quality, now: Quality) -> String {
        let all = better.map { text($0, was, now) }
        guard let first = all.first else { return "" }
        return all.dropFirst().reduce(first) { betterJoin($0, $1) }
    }

    private func text(_ better: Better, _ was: Quality, _ now: Quality) -> String {
        switch better {
        case .morePixels:
            if let now = now.pixels, let was = was.pixels { return betterMorePixelsKnown(now, was) }
            return betterMorePixels()
        case .moreBytes:
            if let now = kilobytes(now), let was = kilobytes(was) {
                return betterMoreBytesKnown(now, was)
            }
            return betterMoreBytes()
        case .date:
            if let was = was.precision, let now = now.precision { return betterDateKnown(was, now) }
            return betterDate()
        case .caption: return betterCaption()
        case .place: return betterPlace()
        }
    }

    private func kilobytes(_ quality: Quality) -> String? {
        quality.bytes.map { number($0 / 1_000 + ($0 % 1_000 > 0 ? 1 : 0)) }
    }

    private static let mega: UInt64 = 1_000_000
}

extension Quality {
    fileprivate var pixels: String? {
        guard let width, let height else { return nil }
        return "\(width)x\(height)"
    }
}
