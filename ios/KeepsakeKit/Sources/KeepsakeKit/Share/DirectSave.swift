public import Foundation

/// One small item that the extension put into the library by itself, as its note has it. The note
/// is there before the item can be visible, and the app takes it into its ledger before it saves
/// anything.
public struct DirectSave: Codable, Sendable, Equatable {
    /// The link that was shared.
    public let text: String
    /// The media item, by the number that it has in every catalog.
    public let media: Int64
    /// Size and CRC-32 of the file that was handed over.
    public let bytes: UInt64
    public let crc32: UInt32
    /// When it was about to be added.
    public let begun: Date
    /// The library's identifier, once it is sure that it is there.
    public var asset: String?

    public init(
        text: String, media: Int64, bytes: UInt64, crc32: UInt32, begun: Date,
        asset: String? = nil
    ) {
        self.text = text
        self.media = media
        self.bytes = bytes
        self.crc32 = crc32
        self.begun = begun
        self.asset = asset
    }
}

/// What of a file the ledger knows it by.
struct FileSum: Sendable, Equatable {
    private(set) var bytes: UInt64 = 0
    private var register = UInt32.max

    private static let atOnce = 1 << 16
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }

    /// CRC-32, as ZIPs have it.
    var crc32: UInt32 { ~register }

    /// Reads the file in pieces.
    init(of file: URL) throws {
        let reading = try FileHandle(forReadingFrom: file)
        defer { try? reading.close() }
        while let piece = try reading.read(upToCount: Self.atOnce), !piece.isEmpty { add(piece) }
    }

    private mutating func add(_ piece: Data) {
        bytes += UInt64(piece.count)
        for byte in piece {
            register = register >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: register) ^ byte)]
        }
    }
}
