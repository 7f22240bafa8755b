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
        /// Nil where nobody knows what was looked at: it may not have been all.
        public let new: UInt64?
        public let alreadyThere: UInt64
        public let ask: UInt64

        public init(new: UInt64?, alreadyThere: UInt64, ask: UInt64) {
            (self.new, self.alreadyThere, self.ask) = (new, alreadyThere, ask)
        }
    }

    /// Nil where nothing was found.
    public private(set) var numbers: Numbers?
    /// As far as they are loaded.
    public private(set) var pairs: [Pair] = []
    public private(set) var isLoaded = false
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private var isLoading = false
    @ObservationIgnored private var hasMore = true
    /// How often all was loaded anew: what was asked for before that comes too late.
    @ObservationIgnored private var round = 0

    private static let atOnce: UInt32 = 30

    public init(_ services: Services) {
        self.services = services
    }

    /// Which photos were looked at; nil if none can be any more.
    public var looking: PhotoPermissions.Looking? { services.permissions.looking }

    public var look: Looks.State { services.looks.state }

    /// To be called again when a look is over: it found others.
    public func refresh() async {
        round += 1
        (pairs, hasMore, isLoading) = ([], true, false)
        await telling { try await self.count() }
        await loadMore()
    }

    /// Loads what follows.
    public func loadMore() async {
        if isLoading || !hasMore { return }
        isLoading = true
        let asked = round
        defer { if asked == round { (isLoading, isLoaded) = (false, true) } }
        await telling {
            let keepsake = try await self.services.keepsake()
            let page = try await keepsake.copies(
                verdict: .ask, after: self.pairs.last?.copy.media, limit: Self.atOnce)
            let library = self.services.library
            let assets = (try? await library.assets(page.map(\.asset))) ?? [:]
            var more: [Pair] = []
            for copy in page {
                let item = try? await keepsake.mediaItem(media: copy.media)
                more.append(Pair(copy: copy, item: item?.item, asset: assets[copy.asset]))
            }
            if asked != self.round { return }
            self.hasMore = page.count == Int(Self.atOnce)
            self.pairs += more
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
        if groups.isEmpty {
            numbers = nil
            return
        }
        let count = { (verdict: Verdict) in
            groups.filter { $0.verdict == verdict }.reduce(0) { $0 + $1.media }
        }
        let (there, ask) = (count(.alreadyThere), count(.ask))
        let new = look.found.map { $0.media - min($0.media, there + ask) }
        numbers = Numbers(new: new, alreadyThere: there, ask: ask)
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
