public import Foundation
public import Keepsake

/// The real core. It reads from a pipe whatever archive it is given, so that a reading lasts until
/// the test has fed it, and adopts only once it may.
public final class HeldKeepsake: Keepsake, @unchecked Sendable {
    public let pipe = Pipe()
    private let lock = NSLock()
    private var mayAdopt = false
    private var adoptions = 0

    public required init(unsafeFromHandle handle: UInt64) {
        super.init(unsafeFromHandle: handle)
    }

    public convenience init(_ core: Keepsake) {
        self.init(unsafeFromHandle: core.uniffiCloneHandle())
    }

    /// How often something was to be adopted.
    public var adoptionsAsked: Int { lock.withLock { adoptions } }

    public func letAdopt() { lock.withLock { mayAdopt = true } }

    /// Gives the reading all of a file.
    public func feed(_ file: URL) async throws {
        let writing = pipe.fileHandleForWriting
        // More than a pipe holds.
        try await Task.detached {
            try writing.write(contentsOf: Data(contentsOf: file))
            try writing.close()
        }.value
    }

    public override func read(archives: [ArchiveSource]) throws -> ReadRun {
        try super.read(archives: [
            .descriptor(
                name: "slow.zip", descriptor: pipe.fileHandleForReading.fileDescriptor)
        ])
    }

    public override func adopt(
        media: Int64, asset: AddedAsset, roll: any CameraRoll
    ) async throws -> Adopted {
        lock.withLock { adoptions += 1 }
        while !lock.withLock({ mayAdopt }) { try await Task.sleep(for: .milliseconds(5)) }
        return try await super.adopt(media: media, asset: asset, roll: roll)
    }
}
