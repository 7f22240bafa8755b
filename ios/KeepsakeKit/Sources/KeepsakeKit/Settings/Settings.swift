import Foundation
public import Keepsake
public import Observation

/// What the person chose, for every save.
public struct Choices: Sendable, Equatable {
    /// None at first: albums need to read the library, and saving does not.
    public var albums: AlbumChoice = .noAlbums
    public var date: DateChoice = .published
    public var place = true
    public var replace = false
    /// What the person's own photos have already is not added. Off until they want it.
    public var copies = false
    /// What is saved although it is left out else.
    public var include: Set<OptInReason> = []

    public init() {}

    /// The smallest access with which all of it can be done.
    public var access: PhotoAccess {
        albums == .noAlbums && !replace ? .addOnly : .readWrite
    }
}

/// Where small values are kept: `UserDefaults` on a phone.
public protocol KeptValues: Sendable {
    func text(_ key: String) -> String?
    func keep(_ text: String?, _ key: String)
}

/// The choices, kept on this phone.
@MainActor @Observable
public final class Settings {
    @ObservationIgnored private let kept: any KeptValues
    public private(set) var choices: Choices
    /// To be called when they change, and once when the app starts.
    @ObservationIgnored var changed: @MainActor () -> Void = {}

    public init(kept: any KeptValues) {
        self.kept = kept
        choices = Choices(kept)
    }

    public func choose(_ choices: Choices) {
        self.choices = choices
        choices.keep(kept)
        changed()
    }

    public var include: [OptInReason] {
        OptInReason.everything.filter(choices.include.contains)
    }

    /// With the titles of albums in this phone's language; another date where one is given.
    public func options(
        words: Words, date: DateChoice? = nil, addsOnly: Bool = false
    ) -> SaveOptions {
        SaveOptions(
            date: date ?? choices.date, place: choices.place,
            albums: addsOnly ? .noAlbums : choices.albums,
            replace: choices.replace && !addsOnly, copies: choices.copies,
            albumTitles: PostKind.everything.map {
                AlbumTitle(kind: $0, title: words.albumTitle(of: $0))
            },
            undatedTitle: words.text(.dateUnknown))
    }
}

extension Choices {
    fileprivate init(_ kept: any KeptValues) {
        self.init()
        albums = [.byKind, .byYear, .noAlbums].first { "\($0)" == kept.text("albums") } ?? albums
        date = [.published, .original].first { "\($0)" == kept.text("date") } ?? date
        place = kept.text("place").map { $0 == "true" } ?? place
        replace = kept.text("replace").map { $0 == "true" } ?? replace
        copies = kept.text("copies").map { $0 == "true" } ?? copies
        let names = kept.text("include")?.split(separator: ",").map(String.init) ?? []
        include = Set(OptInReason.everything.filter { names.contains("\($0)") })
    }

    fileprivate func keep(_ kept: any KeptValues) {
        kept.keep("\(albums)", "albums")
        kept.keep("\(date)", "date")
        kept.keep("\(place)", "place")
        kept.keep("\(replace)", "replace")
        kept.keep("\(copies)", "copies")
        kept.keep(include.map { "\($0)" }.sorted().joined(separator: ","), "include")
    }
}

extension OptInReason {
    public static let everything: [OptInReason] = [
        .reshares, .recentlyDeleted, .drafts, .messages, .othersMessages, .unknownSender, .reposts,
    ]
}

extension PostKind {
    public static let everything: [PostKind] = [
        .post, .reel, .igtv, .archivedPost, .story, .highlight, .profilePhoto, .thread, .other,
        .message, .recentlyDeleted,
    ]
}
