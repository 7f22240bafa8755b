import Foundation

/// What of a file is its picture or its samples: the same bytes, wherever a caption was put beside
/// them. Nil for a format that is not known here.
struct Pixels {
    private let parts: [Data]
    /// Whether something beside the picture may lie among the parts: as a caption in a HEIC.
    private let isMixed: Bool

    init?(_ file: Data) {
        let bytes = Data(file)
        let found: [Data]? =
            if bytes.isJpeg {
                Self.jpeg(bytes)
            } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
                Self.chunks(
                    bytes, from: 8, isBigEndian: true, sumOfEach: 4, named: ["IHDR", "IDAT"])
            } else if bytes.starts(with: "RIFF".utf8) {
                Self.chunks(
                    bytes, from: 12, isBigEndian: false, sumOfEach: 0,
                    named: ["VP8 ", "VP8L", "ALPH"])
            } else {
                Self.boxes(bytes)
            }
        guard let found, !found.isEmpty else { return nil }
        (parts, isMixed) = (found, bytes.contains("ftypheic"))
    }

    /// Whether they are those that were there before, bit for bit.
    func are(_ before: Self) -> Bool {
        isMixed ? before.parts.allSatisfy(parts.contains) : parts == before.parts
    }

    /// All segments but those for applications and comments, and everything from the first scan on.
    private static func jpeg(_ bytes: Data) -> [Data]? {
        var (parts, place) = ([Data](), 2)
        while place + 4 <= bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            if marker == 0xDA { return parts + [bytes[place...]] }
            let end = place + 2 + bytes.number(at: place + 2, of: 2)
            guard end <= bytes.count else { return nil }
            if !(0xE0...0xEF).contains(marker), marker != 0xFE { parts.append(bytes[place..<end]) }
            place = end
        }
        return nil
    }

    private static func chunks(
        _ bytes: Data, from start: Int, isBigEndian: Bool, sumOfEach: Int, named names: [String]
    ) -> [Data] {
        var (parts, place) = ([Data](), start)
        while place + 8 <= bytes.count {
            let (name, length): (Data, Int) =
                isBigEndian
                ? (bytes[place + 4..<place + 8], bytes.number(at: place, of: 4))
                : (bytes[place..<place + 4], Data(bytes[place + 4..<place + 8].reversed()).whole)
            let end = min(place + 8 + length, bytes.count)
            if names.contains(where: { name.elementsEqual($0.utf8) }) {
                parts.append(bytes[place + 8..<end])
            }
            place = end + sumOfEach + (isBigEndian ? 0 : length % 2)
        }
        return parts
    }

    /// The samples of a video, or the picture of a HEIC.
    private static func boxes(_ bytes: Data) -> [Data] {
        var (parts, place) = ([Data](), 0)
        while place + 8 <= bytes.count {
            var (head, length) = (8, bytes.number(at: place, of: 4))
            if length == 1, place + 16 <= bytes.count {
                (head, length) = (16, bytes.number(at: place + 8, of: 8))
            }
            let end = length == 0 ? bytes.count : min(place + max(length, head), bytes.count)
            if bytes[place + 4..<place + 8].elementsEqual("mdat".utf8) {
                parts.append(bytes[place + head..<end])
            }
            place = end
        }
        return parts
    }
}

extension Data {
    var isJpeg: Bool { starts(with: [0xFF, 0xD8, 0xFF]) }

    /// Whether its EXIF points to a position, in either order of bytes.
    var hasExifPosition: Bool {
        range(of: Data([0x25, 0x88, 4, 0, 1, 0, 0, 0])) != nil
            || range(of: Data([0x88, 0x25, 0, 4, 0, 0, 0, 1])) != nil
    }

    func contains(_ text: some StringProtocol) -> Bool { range(of: Data(text.utf8)) != nil }

    fileprivate func number(at place: Int, of length: Int) -> Int {
        Data(self[place..<place + length]).whole
    }

    fileprivate var whole: Int { reduce(0) { $0 << 8 | Int($1) } }
}
