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
    /// What was answered last, until it was taken back: one pair, or all that are like it.
    public private(set) var answered: [LibraryCopy] = []

    @ObservationIgnored private let services: Services
    @ObservationIgnored private var isLoading = false
    @ObservationIgnored private var hasMore = true
    /// The media item up to which they are loaded.
    @ObservationIgnored private var last: Int64?
    /// How many are to be asked about, by what speaks for it.
    private var alike: [Set<Cue>: UInt64] = [:]
    /// How often all was loaded anew: what was asked for before that comes too late.
    @ObservationIgnored private var round = 0

    private static let atOnce: UInt32 = 30

    public init(_ services: Services) {
        self.services = services
    }

    /// Which photos were looked at; nil if none can be any more.
    public var looking: PhotoPermissions.Looking? { services.permissions.looking }

    /// Why none can be, where somebody said so.
    public var refused: PhotoPermissions.Answer? { services.permissions.refusedToLook }

    public var look: Looks.State { services.looks.state }

    /// Stops the look; what was seen by then is remembered.
    public func stopLooking() { services.looks.stop() }

    /// To be called again when a look is over: it found others.
    public func refresh() async {
        round += 1
        (pairs, hasMore, isLoading, answered, last) = ([], true, false, [], nil)
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
                verdict: .ask, after: self.last, limit: Self.atOnce)
            let more = try await self.shown(page)
            if asked != self.round { return }
            self.hasMore = page.count == Int(Self.atOnce)
            self.last = page.last?.media ?? self.last
            self.pairs += more
        }
    }

    /// For how many to be asked about the same speaks as for this one, itself among them.
    public func count(like pair: Pair) -> UInt64 { alike[Set(pair.copy.cues)] ?? 1 }

    /// The person said that both are the same, or that both are to be kept. It holds whatever a
    /// later look finds.
    public func answer(_ pair: Pair, same: Bool) async {
        await telling { try await self.answer([pair.copy], same) }
    }

    /// Takes the last answer back: it is asked about here once more.
    public func takeBack() async {
        await telling {
            let keepsake = try await self.services.keepsake()
            while let copy = self.answered.last {
                try await keepsake.withdrawAnswer(media: copy.media, asset: copy.asset)
                self.answered.removeLast()
            }
        }
        if trouble == nil { await refresh() }
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

    /// With what there is to see of each.
    private func shown(_ copies: [LibraryCopy]) async throws -> [Pair] {
        let keepsake = try await services.keepsake()
        let assets = (try? await services.library.assets(copies.map(\.asset))) ?? [:]
        var pairs: [Pair] = []
        for copy in copies {
            let item = try? await keepsake.mediaItem(media: copy.media)
            pairs.append(Pair(copy: copy, item: item?.item, asset: assets[copy.asset]))
        }
        return pairs
    }

    private func answer(_ copies: [LibraryCopy], _ same: Bool) async throws {
        let keepsake = try await services.keepsake()
        answered = []
        for copy in copies {
            try await keepsake.answerCopy(media: copy.media, asset: copy.asset, same: same)
            answered.append(copy)
            pairs.removeAll { $0.copy.media == copy.media }
        }
        try await count()
    }

    /// The core remembers what was found, also over the end of the process.
    private func count() async throws {
        let keepsake = try await services.keepsake()
        let groups = try await keepsake.copyGroups()
        let asked = groups.filter { $0.verdict == .ask }.map { (Set($0.cues), $0.media) }
        alike = Dictionary(asked, uniquingKeysWith: +)
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
