import Foundation
public import Keepsake

/// A folder roll that does something before and after it adds, or answers something else; with
/// `library` it sees the photo library, and says that of each of its assets.
public final class Faulty: CameraRoll {
    public typealias Deed = @Sendable ([NewAsset]) async throws -> Void

    private let roll: FolderRoll
    private let batch: UInt32
    private let hasBin: Bool
    private let library: AssetState?
    private let timeLimit: TimeInterval?
    private let free: UInt64?
    private let albums: Bool
    private let answers: Int
    private let before: Deed
    private let after: Deed

    public init(
        _ roll: FolderRoll, batch: UInt32 = 256, timeLimit: TimeInterval? = nil,
        free: UInt64? = nil, answers: Int = .max, albums: Bool = true, hasBin: Bool = false,
        library: AssetState? = nil, before: @escaping Deed = { _ in },
        after: @escaping Deed = { _ in }
    ) {
        self.roll = roll
        self.batch = batch
        self.hasBin = hasBin
        self.library = library
        self.timeLimit = timeLimit
        self.free = free
        self.albums = albums
        self.answers = answers
        self.before = before
        self.after = after
    }

    public func facts() -> RollFacts {
        let own = roll.facts()
        return RollFacts(
            name: own.name, staging: own.staging, batch: batch, albums: albums,
            seesLibrary: library != nil, timeLimit: timeLimit)
    }

    public func freeSpace() async throws -> UInt64? {
        if let free { return free }
        return try await roll.freeSpace()
    }

    public func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        try await before(batch)
        let answered = try await roll.add(batch: batch, receipt: receipt)
        try await after(batch)
        return Array(answered.prefix(answers))
    }

    public func whichExist(assets: [String]) async throws -> [AssetState] {
        if let library { return assets.map { _ in library } }
        let states = try await roll.whichExist(assets: assets)
        return states.map { hasBin && $0 == .gone ? .trashed : $0 }
    }

    public func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        try await roll.findMoved(assets: assets)
    }

    public func changed(assets: [AddedAsset]) async throws -> [Bool] {
        try await roll.changed(assets: assets)
    }

    public func remove(assets: [String]) async throws -> [RemoveAnswer] {
        try await roll.remove(assets: assets)
    }
}

/// A folder roll that asks the person before it removes anything; they think longer than the roll
/// may.
public final class Asking: CameraRoll {
    private let roll: FolderRoll
    private let atOnce: UInt32
    private let agrees: Bool
    private let asked: Shared<Int>

    public init(_ roll: FolderRoll, atOnce: UInt32, agrees: Bool, asked: Shared<Int>) {
        self.roll = roll
        self.atOnce = atOnce
        self.agrees = agrees
        self.asked = asked
    }

    public func facts() -> RollFacts {
        let own = roll.facts()
        return RollFacts(
            name: own.name, staging: own.staging, removeAtOnce: atOnce, timeLimit: 0.3)
    }

    public func freeSpace() async throws -> UInt64? {
        try await roll.freeSpace()
    }

    public func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        try await roll.add(batch: batch, receipt: receipt)
    }

    public func whichExist(assets: [String]) async throws -> [AssetState] {
        try await roll.whichExist(assets: assets)
    }

    public func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        try await roll.findMoved(assets: assets)
    }

    public func changed(assets: [AddedAsset]) async throws -> [Bool] {
        try await roll.changed(assets: assets)
    }

    public func remove(assets: [String]) async throws -> [RemoveAnswer] {
        precondition(assets.count <= Int(atOnce))
        asked.change { $0 += 1 }
        try await Task.sleep(for: .milliseconds(500))
        if !agrees { throw KeepError.declined }
        return try await roll.remove(assets: assets)
    }
}

/// Never says what of its assets is there, until nobody wants to know any more.
public final class NeverLooks: CameraRoll {
    private let roll: FolderRoll
    private let asked: Shared<Int>
    private let givenUp: Shared<Int>

    public init(_ roll: FolderRoll, asked: Shared<Int>, givenUp: Shared<Int>) {
        (self.roll, self.asked, self.givenUp) = (roll, asked, givenUp)
    }

    public func facts() -> RollFacts { roll.facts() }

    public func freeSpace() async throws -> UInt64? { try await roll.freeSpace() }

    public func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        try await roll.add(batch: batch, receipt: receipt)
    }

    public func whichExist(assets: [String]) async throws -> [AssetState] {
        asked.change { $0 += 1 }
        defer { if Task.isCancelled { givenUp.change { $0 += 1 } } }
        try await Task.sleep(for: .seconds(600))
        return []
    }

    public func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        try await roll.findMoved(assets: assets)
    }

    public func changed(assets: [AddedAsset]) async throws -> [Bool] {
        try await roll.changed(assets: assets)
    }

    public func remove(assets: [String]) async throws -> [RemoveAnswer] {
        try await roll.remove(assets: assets)
    }
}

/// A value that several threads change.
public final class Shared<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    public init(_ value: Value) {
        self.value = value
    }

    public var now: Value {
        lock.withLock { value }
    }

    @discardableResult
    public func change<Answer>(_ how: (inout Value) -> Answer) -> Answer {
        lock.withLock { how(&value) }
    }
}
