public import Keepsake
public import Observation

/// *Post*: its slides, caption, date and place, and what became of each.
@MainActor @Observable
public final class PostModel {
    public private(set) var post: Post?
    /// The number of the slide to start with, from 0.
    public private(set) var first = 0
    /// The identifiers of what is in the photo library.
    public private(set) var assets: [Int64: String] = [:]
    /// What the library has that is, or may be, a copy of an item.
    public private(set) var copies: [Int64: LibraryCopy] = [:]
    /// The system's question was answered with no.
    public private(set) var refused: PhotoPermissions.Answer?
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private let media: Int64
    @ObservationIgnored private let beginning = Beginning()

    public init(_ services: Services, media: Int64) {
        self.services = services
        self.media = media
    }

    public func refresh() async {
        do {
            let keepsake = try await services.keepsake()
            let page = try await keepsake.postPage(
                filter: MediaFilter(media: [media]), after: nil, limit: 1)
            trouble = nil
            guard let found = page.items.first else {
                trouble = .NotUsable(why: .unknownMedia, reason: "unknown media")
                return
            }
            post = found
            let all = found.media.map(\.id)
            first = all.firstIndex(of: media) ?? 0
            for id in all {
                assets[id] = try await keepsake.history(media: id).first?.asset
                copies[id] = try await keepsake.copyOf(media: id)
            }
        } catch {
            trouble = KeepError(library: error)
        }
    }

    /// Saves one item, also where it is left out of others or the person removed it; answers
    /// whether it was begun.
    ///
    /// - Parameter atToday: With today's date instead of its own: that needs no more than adding.
    @discardableResult
    public func save(_ item: MediaItem, atToday: Bool = false) async -> Bool {
        await beginning { await self.begin(item, atToday) }
    }

    private func begin(_ item: MediaItem, _ atToday: Bool) async -> Bool {
        // No more than it needs itself: asked for with all there is, it would be one of links.
        let selection = Selection(
            filter: MediaFilter(media: [item.id]),
            include: item.optIn.map { [$0] } ?? [], again: true)
        let answer = await services.permissions.ask(for: .addOnly)
        refused = answer == .granted ? nil : answer
        guard answer == .granted else { return false }
        do {
            let options = services.options(date: atToday ? .now : nil)
            try await services.saves.start(.fromExports(selection, options))
            return true
        } catch {
            trouble = KeepError(library: error)
            return false
        }
    }

    /// A video's bytes, for the platform's player; nil if they are not there, which is told.
    public func video(_ media: Int64) async -> VideoBytes? {
        do {
            if let video = await VideoBytes(media, in: try await services.keepsake()) {
                return video
            }
            trouble = .NotReachable(why: .noBytes, reason: "no bytes")
        } catch {
            trouble = KeepError(library: error)
        }
        return nil
    }
}
