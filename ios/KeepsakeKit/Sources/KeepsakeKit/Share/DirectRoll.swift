import Foundation
import Keepsake

/// The photo library for one small item of the share extension's. What is larger or more is not
/// taken: the app saves that.
final class DirectRoll: CameraRoll {
    private let roll: PhotoLibraryRoll
    private let largest: UInt64
    private let write: @Sendable (FileSum) throws -> Void

    /// - Parameter write: Writes the note. Where it throws, nothing is added.
    init(
        _ roll: PhotoLibraryRoll, largest: UInt64,
        write: @escaping @Sendable (FileSum) throws -> Void
    ) {
        self.roll = roll
        self.largest = largest
        self.write = write
    }

    func facts() -> RollFacts {
        let facts = roll.facts()
        return RollFacts(
            name: facts.name, staging: facts.staging, batch: 1, albums: false,
            readBack: facts.readBack, seesLibrary: facts.seesLibrary, undo: false,
            removeAtOnce: nil, timeLimit: facts.timeLimit)
    }

    func freeSpace() async throws -> UInt64? { try await roll.freeSpace() }

    func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        guard batch.count == 1, let one = batch.first else { throw Self.tooMuch }
        do {
            let sum = try FileSum(of: URL(fileURLWithPath: one.file))
            if sum.bytes > largest { throw Self.tooMuch }
            try write(sum)
        } catch {
            throw KeepError(library: error)
        }
        return try await roll.add(batch: batch, receipt: receipt)
    }

    func whichExist(assets: [String]) async throws -> [AssetState] {
        try await roll.whichExist(assets: assets)
    }

    func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        try await roll.findMoved(assets: assets)
    }

    func changed(assets: [AddedAsset]) async throws -> [Bool] {
        try await roll.changed(assets: assets)
    }

    func remove(assets: [String]) async throws -> [RemoveAnswer] {
        try await roll.remove(assets: assets)
    }

    private static let tooMuch = KeepError.said(.refused, "size")
}
