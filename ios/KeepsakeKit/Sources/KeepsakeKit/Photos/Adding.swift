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
                answers[group[0].offset] = await addOutside(group, why)
            case .stopped(let why):
                obstacle = why
                for (index, _) in group { answers[index] = .notAdded(why: why) }
            }
        }
        return answers.map { $0 ?? .notAdded(why: .unanswered) }
    }

    /// What is refused alone may be taken where it goes into no album.
    private func addOutside(
        _ one: [(offset: Int, element: NewAsset)], _ why: KeepError
    ) async -> AddAnswer {
        guard albums != nil, one[0].element.album != nil,
            case .added(let ids) = await tryTwice(one, intoAlbums: false), let id = ids.first
        else { return .notAdded(why: why) }
        return .added(id: id)
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
    private func tryTwice(
        _ group: [(offset: Int, element: NewAsset)], intoAlbums: Bool = true
    ) async -> Fate {
        do {
            let places = intoAlbums ? try await albumPlaces(group.map(\.element)) : []
            do {
                return .added(try await perform(group, places))
            } catch let error as PhotoLibraryError where error.meaning == .unknown {
                return .added(try await perform(group, places))
            }
        } catch let error as PhotoLibraryError {
            let why = KeepError(library: error)
            return error.meaning.isOfAll ? .stopped(why) : .refused(why)
        } catch {
            // The ledger could not write the identifiers down.
            return .stopped(KeepError(library: error))
        }
    }

    private func perform(
        _ group: [(offset: Int, element: NewAsset)], _ places: [(String, [Int])]
    ) async throws -> [String] {
        let inAlbums = Set(places.flatMap(\.1))
        let ids = Identifiers()
        let (receipt, handed) = (receipt, handed)
        let photos = group.enumerated().map { number, item in
            (
                offset: item.offset, photo: NewPhoto(item.element),
                isOutside: item.element.album != nil && !inAlbums.contains(number)
            )
        }
        let change: @Sendable (any PhotoChanges) throws -> Void = { changes in
            var told: [PendingAsset] = []
            for item in photos {
                guard let id = changes.makeAsset(item.photo) else { throw KeepError.unanswered }
                told.append(
                    PendingAsset(
                        index: UInt32(item.offset), id: id, withoutAlbum: item.isOutside))
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

    /// The albums of the items, as identifiers with the places in the group. What belongs to an
    /// album that cannot be made is in none.
    private func albumPlaces(_ group: [NewAsset]) async throws -> [(String, [Int])] {
        guard let albums else { return [] }
        var places: [(String, [Int])] = []
        for title in Set(group.compactMap(\.album)).sorted() {
            guard let id = try await albums.identifier(of: title) else { continue }
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
