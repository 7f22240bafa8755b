import Foundation
import Keepsake

/// Puts one batch into the library. What the library refuses as a whole is halved until the
/// item stands alone that it does not take.
struct Adding: Sendable {
    let library: any PhotoLibrary
    /// Nil without the right to read.
    let albums: Albums?
    let receipt: Receipt
    let handed: Handed

    /// Answers for each, in order.
    func add(_ batch: [NewAsset]) async -> [AddAnswer] {
        handed.begin()
        var answers = [AddAnswer?](repeating: nil, count: batch.count)
        var waiting = [Array(batch.enumerated())]
        // What every item after it would meet as well.
        var obstacle: KeepError?
        while let group = waiting.popLast() {
            if obstacle == nil { obstacle = await stopped() }
            let fate: Fate = if let obstacle { .stopped(obstacle) } else { await tryTwice(group) }
            switch fate {
            case .added(let ids):
                for ((index, _), id) in zip(group, ids) { answers[index] = .added(id: id) }
            case .refused where group.count > 1:
                let half = group.count / 2
                waiting.append(Array(group[half...]))
                waiting.append(Array(group[..<half]))
            case .refused(let why):
                for (index, _) in group { answers[index] = .notAdded(why: why) }
            case .stopped(let why):
                obstacle = why
                for (index, _) in group { answers[index] = .notAdded(why: why) }
            }
        }
        return answers.map { $0 ?? .notAdded(why: .unanswered) }
    }

    private enum Fate {
        case added([String])
        case refused(KeepError)
        case stopped(KeepError)
    }

    private func stopped() async -> KeepError? {
        Task.isCancelled ? KeepError.Stopped : nil
    }

    /// -1 says nothing: the second try often goes through.
    private func tryTwice(_ group: [(offset: Int, element: NewAsset)]) async -> Fate {
        do {
            do {
                return .added(try await perform(group))
            } catch let error as PhotoLibraryError where error.meaning == .unknown {
                return .added(try await perform(group))
            }
        } catch let error as PhotoLibraryError {
            let why = KeepError(library: error)
            switch error.meaning {
            case .notAllowed, .noRoom, .unreachable: return .stopped(why)
            case .inCloud, .cancelled, .unknown, .refused: return .refused(why)
            }
        } catch {
            // The ledger could not write the identifiers down.
            return .stopped(KeepError(library: error))
        }
    }

    private func perform(_ group: [(offset: Int, element: NewAsset)]) async throws -> [String] {
        let places = try await albumPlaces(group.map(\.element))
        let ids = Identifiers()
        let (receipt, handed) = (receipt, handed)
        let photos = group.map { (offset: $0.offset, photo: NewPhoto($0.element)) }
        let change: @Sendable (any PhotoChanges) throws -> Void = { changes in
            var told: [PendingAsset] = []
            for (offset, photo) in photos {
                guard let id = changes.makeAsset(photo) else { throw KeepError.unanswered }
                told.append(PendingAsset(index: UInt32(offset), id: id))
            }
            ids.set(told.map(\.id))
            // Written down durably before anything can be visible.
            try receipt.pending(assets: told)
            try handed.keep(zip(told, photos).map { ($0.id, $1.photo.file) })
            for (number, item) in photos.enumerated() {
                changes.addFile(of: item.photo, toAsset: number)
            }
            for (album, numbers) in places { changes.add(assets: numbers, toAlbum: album) }
        }
        do {
            try await library.performChanges(change)
        } catch {
            handed.forget(ids.all)
            throw error
        }
        return ids.all
    }

    /// The album of each item, as identifiers with the places in the group.
    private func albumPlaces(_ group: [NewAsset]) async throws -> [(String, [Int])] {
        guard let albums else { return [] }
        var places: [(String, [Int])] = []
        for title in Set(group.compactMap(\.album)).sorted() {
            let id = try await albums.identifier(of: title)
            places.append((id, group.indices.filter { group[$0].album == title }))
        }
        return places
    }
}

/// What a change block brings out; the block runs on a thread of the library's.
private final class Identifiers: @unchecked Sendable {
    private let lock = NSLock()
    private var ids: [String] = []

    func set(_ ids: [String]) { lock.withLock { self.ids = ids } }

    var all: [String] { lock.withLock { ids } }
}

extension NewPhoto {
    init(_ asset: NewAsset) {
        self.init(
            file: URL(fileURLWithPath: asset.file),
            kind: asset.mediaType == .video ? .video : .photo,
            originalName: asset.name, created: asset.taken,
            latitude: asset.coordinates?.latitude, longitude: asset.coordinates?.longitude,
            caption: asset.caption, keywords: asset.keywords)
    }
}
