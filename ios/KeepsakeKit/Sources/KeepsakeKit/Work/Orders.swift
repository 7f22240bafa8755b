import Foundation
import Keepsake

/// An order with what stands in its way.
struct KeptOrder: Sendable, Equatable {
    let id: String
    let order: SaveOrder
    var isPausedByPerson = false
    /// The first run of it in the core's ledger, once there is one: whatever follows goes on with
    /// that, so that a save is one however often it stood still.
    var run: Int64?
}

/// The orders that are not done yet, a small file each.
actor Orders {
    private let folder: URL

    init(folder: URL) {
        self.folder = folder
    }

    func all() -> [KeptOrder] { ids.compactMap(find) }

    /// Those of another version.
    func unknown() -> [String] { ids.filter { fails($0) { $0 is UnknownOrder } } }

    /// Whether there are some that the phone does not hand over now.
    var hasUnread: Bool { ids.contains { fails($0) { !($0 is UnknownOrder) } } }

    private func fails(_ id: String, _ isSo: (any Error) -> Bool) -> Bool {
        do {
            _ = try read(id)
            return false
        } catch {
            return isSo(error)
        }
    }

    private var ids: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted()
            .map { String($0.dropLast(".json".count)) }
    }

    /// Nil if there is none, or none that this version can read.
    func find(_ id: String) -> KeptOrder? { try? read(id) }

    private func read(_ id: String) throws -> KeptOrder {
        let kept = try OrderFile(written: Data(contentsOf: file(id)))
        return KeptOrder(
            id: id, order: try kept.order, isPausedByPerson: kept.paused, run: kept.run)
    }

    /// Changes an order that is there; answers with it as it is now.
    func change(_ id: String, _ how: @Sendable (inout KeptOrder) -> Void) throws -> KeptOrder? {
        guard var order = find(id) else { return nil }
        how(&order)
        try keep(order)
        return order
    }

    /// As a whole or not at all.
    func keep(_ order: KeptOrder) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kept = OrderFile(order.order, paused: order.isPausedByPerson, run: order.run)
        try JSONEncoder().encode(kept).write(to: file(order.id), options: .atomic)
    }

    func forget(_ id: String) {
        try? FileManager.default.removeItem(at: file(id))
    }

    private func file(_ id: String) -> URL {
        folder.appendingPathComponent("\(id).json")
    }
}
