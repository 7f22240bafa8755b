public import Foundation
public import Keepsake
public import Observation

/// What was saved of one post: where in the library it stands, *View* and *Put at today*. Recents
/// shows what was added last, the library what was taken when: the person may want it where they
/// look first.
@MainActor @Observable
public final class SavedPostModel {
    /// Where the library shows it, as well as that is known.
    public enum Place: Sendable, Equatable {
        /// Nothing of it was saved, or that was taken back.
        case notSaved
        /// At a day: what the library says where it may be read, else what it was given.
        case day(Date)
        /// It is there, and nobody knows at which day.
        case unknown
        /// It was saved, and is not there any more.
        case gone
    }

    /// Nil until it was looked for.
    public private(set) var place: Place?
    /// Whether it stands at today because the person wanted so.
    public private(set) var isAtToday = false
    /// *Put at today* needs to change the library, and that is not allowed: it stays where it is.
    public private(set) var refused: PhotoPermissions.Answer?
    /// *View*: nothing opened.
    public private(set) var cannotView = false
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private let items: [Int64]
    @ObservationIgnored private var assets: [String] = []

    /// All that iOS allows: it opens Photos, at nothing in particular.
    public static let photos = URL(string: "photos-redirect://")

    /// - Parameter items: Media items of the post, in their order.
    public init(_ services: Services, items: [Int64]) {
        self.services = services
        self.items = items
    }

    public func refresh() async {
        await telling {
            let saved = try await self.saved()
            self.assets = saved.map(\.asset)
            self.place = await self.place(of: saved)
        }
    }

    /// Opens Photos; answers whether something could.
    public func view(_ open: @MainActor (URL) async -> Bool) async {
        guard let photos = Self.photos else { return }
        cannotView = await !open(photos)
    }

    /// Gives what is in the library already today's date there: nothing is added a second time, and
    /// the files keep the dates in them. Asks for the access that it needs.
    public func putAtToday(now: Date = Date()) async {
        (refused, trouble) = (nil, nil)
        let answer = await services.permissions.ask(for: .readWrite)
        guard let looking = services.permissions.looking else {
            refused = answer
            return
        }
        await telling {
            let there = try await self.services.library.assets(self.assets)
            let own = self.assets.filter { there[$0] != nil }
            if own.isEmpty {
                // Where only chosen photos are shown, it may be there all the same.
                if looking == .all { self.place = .gone } else { self.refused = .onlyAdding }
                return
            }
            try await self.change(own, to: now)
        }
    }

    private func change(_ assets: [String], to now: Date) async throws {
        let library = services.library
        // A millisecond between them keeps the slides in their order.
        let dates = assets.indices.map { now.addingTimeInterval(Double($0) / 1_000) }
        try await library.performChanges { changes in
            for (asset, date) in zip(assets, dates) {
                changes.setCreationDate(date, ofAsset: asset)
            }
        }
        // What the library says afterwards counts.
        let there = try await library.assets(assets)
        let isDone = zip(assets, dates).allSatisfy { asset, date in
            there[asset]?.created.map { abs($0.timeIntervalSince(date)) < 1 } ?? false
        }
        guard isDone else { throw KeepError.said(.refused, "creationDate") }
        (isAtToday, place) = (true, .day(now))
    }

    /// An item that is in the library.
    private struct Saved {
        let asset: String
        /// The date that it was handed over with, where that is known.
        let given: Date?
    }

    private func saved() async throws -> [Saved] {
        let keepsake = try await services.keepsake()
        var saved: [Saved] = []
        for media in items {
            let history = try await keepsake.history(media: media)
            guard let latest = history.first, let asset = latest.asset else { continue }
            let added = history.first { $0.asset == asset && $0.outcome == .saved } ?? latest
            let run = try await keepsake.saveOf(run: added.run)
            if run?.undone != nil { continue }
            let item = try await keepsake.mediaItem(media: media)?.item
            saved.append(Saved(asset: asset, given: run?.given(item, at: added.at)))
        }
        return saved
    }

    private func place(of saved: [Saved]) async -> Place {
        guard let first = saved.first else { return .notSaved }
        let given = first.given.map(Place.day) ?? .unknown
        guard let looking = services.permissions.looking,
            let there = try? await services.library.assets(saved.map(\.asset))
        else { return given }
        if let asset = there[first.asset] { return asset.created.map(Place.day) ?? .unknown }
        return looking == .all ? .gone : given
    }

    private func telling(_ work: @MainActor () async throws -> Void) async {
        do {
            try await work()
        } catch let error as PhotoLibraryError where error.meaning == .notAllowed {
            refused = .denied
        } catch {
            trouble = KeepError(library: error)
        }
    }
}

extension SaveRecord {
    /// The date that the run gave an item, where that can be told without looking.
    fileprivate func given(_ item: MediaItem?, at saved: Date) -> Date? {
        guard let options else { return nil }
        return switch options.date {
        case .now: saved
        case .published, nil: item?.published.exact
        // The camera's own, which the catalog does not tell.
        case .original: nil
        }
    }
}

extension Moment {
    /// Where it is known to the minute.
    var exact: Date? {
        switch precision {
        case .second, .minute: at
        case .month, .unknown: nil
        }
    }
}
