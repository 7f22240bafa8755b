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
        listed(better.map { text($0, was, now) })
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
        case .whole: return betterWhole()
        case .sound: return betterSound()
        }
    }

    private func kilobytes(_ quality: Quality) -> String? {
        quality.bytes.map { number($0 / 1_000 + ($0 % 1_000 > 0 ? 1 : 0)) }
    }

    /// Names or texts, one after the other.
    func listed(_ texts: [String]) -> String {
        guard let first = texts.first else { return "" }
        return texts.dropFirst().reduce(first) { betterJoin($0, $1) }
    }

    func examples(_ examples: [String]) -> String {
        listed(examples.map { quoted($0) })
    }

    /// Each in a line of its own, up to a handful.
    func notes(_ notes: [ArchiveNote]) -> String {
        var lines = notes.prefix(Self.mostNotes).map { noted($0) }
        let more = notes.count - Self.mostNotes
        if more > 0 { lines.append(moreNotes("\(more)")) }
        return lines.map { "\n  \($0)" }.joined()
    }

    /// What is odd, and where.
    func noted(_ note: ArchiveNote) -> String {
        "\(note.place ?? allArchives()): \(text(note.what))"
    }

    func places(_ folders: [StrayFolder], _ more: UInt64) -> String {
        var all = folders.map { stray in
            stray.folder.isEmpty
                ? oddityStrayTop("\(stray.items)") : oddityStrayIn("\(stray.items)", stray.folder)
        }
        if more > 0 { all.append(oddityStrayRest(more == 1, "\(more)")) }
        return listed(all)
    }

    func media(_ photos: UInt64, _ videos: UInt64) -> String {
        if photos == 0 { return oddityVideos(videos) }
        if videos == 0 { return oddityPhotos(photos) }
        return oddityBoth(oddityPhotos(photos), oddityVideos(videos))
    }

    /// How many notes are told with a trouble.
    private static let mostNotes = 5
    private static let mega: UInt64 = 1_000_000
}

extension Quality {
    fileprivate var pixels: String? {
        guard let width, let height else { return nil }
        return "\(width)x\(height)"
    }
}
