import Foundation
public import Keepsake
public import Observation

/// *Copies*: what the library may have already, a pair at a time, and one tap for each.
@MainActor @Observable
public final class CopiesModel {
    /// A photo of a post, and the one of the library that may be the same.
    public struct Pair: Sendable, Equatable, Identifiable {
        public let copy: LibraryCopy
        /// Nil if it left the catalog in between.
        public let item: MediaItem?
        /// Nil if it left the library in between.
        public let asset: PhotoAsset?

        public var id: Int64 { copy.media }

        public init(copy: LibraryCopy, item: MediaItem?, asset: PhotoAsset?) {
            self.copy = copy
            self.item = item
            self.asset = asset
        }
    }

    /// What the photos and videos of posts come to, with all answers.
    public struct Numbers: Sendable, Equatable {
        public let new: UInt64
        public let alreadyThere: UInt64
        public let ask: UInt64

        public init(new: UInt64, alreadyThere: UInt64, ask: UInt64) {
            (self.new, self.alreadyThere, self.ask) = (new, alreadyThere, ask)
        }
    }

    /// Nil where nobody ever looked.
    public private(set) var numbers: Numbers?
    /// As far as they are loaded.
    public private(set) var pairs: [Pair] = []
    public private(set) var isLoaded = false
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private var isLoading = false
    @ObservationIgnored private var hasMore = true

    private static let atOnce: UInt32 = 30

    public init(_ services: Services) {
        self.services = services
    }

    /// Which photos were looked at; nil if none can be any more.
    public var looking: PhotoPermissions.Looking? { services.permissions.looking }

    public var look: Looks.State { services.looks.state }

    public func refresh() async {
        (pairs, hasMore) = ([], true)
        await telling { try await self.count() }
        await loadMore()
    }

    /// Loads what follows.
    public func loadMore() async {
        if isLoading || !hasMore { return }
        isLoading = true
        defer { (isLoading, isLoaded) = (false, true) }
        await telling {
            let keepsake = try await self.services.keepsake()
            let page = try await keepsake.copies(
                verdict: .ask, after: self.pairs.last?.copy.media, limit: Self.atOnce)
            self.hasMore = page.count == Int(Self.atOnce)
            let library = self.services.library
            let assets = (try? await library.assets(page.map(\.asset))) ?? [:]
            for copy in page {
                let item = try? await keepsake.mediaItem(media: copy.media)
                self.pairs.append(Pair(copy: copy, item: item?.item, asset: assets[copy.asset]))
            }
        }
    }

    /// The person said that both are the same, or that both are to be kept. It holds whatever a
    /// later look finds.
    public func answer(_ pair: Pair, same: Bool) async {
        await telling {
            try await self.answer([pair.copy], same)
        }
    }

    /// The same for this pair and for all for which the same speaks.
    public func answerAll(like pair: Pair, same: Bool) async {
        await telling {
            let all = try await self.services.keepsake().everyCopy(.ask)
            let cues = Set(pair.copy.cues)
            try await self.answer(all.filter { Set($0.cues) == cues }, same)
        }
        if pairs.isEmpty { await loadMore() }
    }

    private func answer(_ copies: [LibraryCopy], _ same: Bool) async throws {
        let keepsake = try await services.keepsake()
        for copy in copies {
            try await keepsake.answerCopy(media: copy.media, asset: copy.asset, same: same)
            pairs.removeAll { $0.copy.media == copy.media }
        }
        try await count()
    }

    /// The core remembers what was found, also over the end of the process.
    private func count() async throws {
        let keepsake = try await services.keepsake()
        let groups = try await keepsake.copyGroups()
        let count = { (verdict: Verdict) in
            groups.filter { $0.verdict == verdict }.reduce(0) { $0 + $1.media }
        }
        let (there, ask) = (count(.alreadyThere), count(.ask))
        let all: UInt64
        if case .done(let found) = look {
            all = found.media
        } else {
            if there + ask == 0 { return }
            let summary = try await keepsake.summary()
            all = summary.photos + summary.videos
        }
        numbers = Numbers(new: all - min(all, there + ask), alreadyThere: there, ask: ask)
    }

    private func telling(_ work: @MainActor () async throws -> Void) async {
        do {
            try await work()
            trouble = nil
        } catch {
            trouble = KeepError(library: error)
        }
    }
}
