import Foundation
public import Keepsake

/// Which media a grid shows.
public struct GridQuery: Sendable, Equatable {
    /// Only these kinds; empty: all.
    public var kinds: Set<PostKind> = []
    /// Only photos, or only videos.
    public var type: MediaType?
    /// What captions contain.
    public var text = ""

    public init() {}

    public var isEverything: Bool { self == GridQuery() }

    public var filter: MediaFilter { filter() }

    /// Of one month, or all but some of it.
    func filter(month: MonthFilter? = nil, except: [Int64] = []) -> MediaFilter {
        let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return MediaFilter(
            kinds: PostKind.everything.filter(kinds.contains),
            contains: words.isEmpty ? nil : words, month: month, except: except, mediaType: type)
    }

    public mutating func toggle(_ kind: PostKind) {
        if kinds.remove(kind) == nil { kinds.insert(kind) }
    }

    public mutating func toggle(_ type: MediaType) {
        self.type = self.type == type ? nil : type
    }
}

/// What the person picked in a grid.
public enum Picked: Sendable, Equatable {
    /// Nothing yet: a save is about all that is shown.
    case nothing
    /// These, whatever is shown.
    case these(Set<Int64>)
    /// All that is shown but these.
    case allBut(Set<Int64>)

    public func contains(_ media: Int64) -> Bool {
        switch self {
        case .nothing: false
        case .these(let all): all.contains(media)
        case .allBut(let others): !others.contains(media)
        }
    }

    /// How many that are, of so many that are shown.
    public func count(of shown: UInt64) -> UInt64 {
        switch self {
        case .nothing: 0
        case .these(let all): UInt64(all.count)
        case .allBut(let others): shown - min(UInt64(others.count), shown)
        }
    }

    /// The same with these items picked, or not.
    public func with(_ media: some Sequence<Int64>, picked: Bool) -> Picked {
        switch self {
        case .nothing: picked ? .of(Set(media)) : self
        case .these(let all): .of(picked ? all.union(media) : all.subtracting(media))
        case .allBut(let others):
            .allBut(picked ? others.subtracting(media) : others.union(media))
        }
    }

    /// What of a grid a save of it is about.
    public func filter(_ query: GridQuery) -> MediaFilter {
        switch self {
        case .nothing: query.filter
        case .these(let all): MediaFilter(media: all.sorted())
        case .allBut(let others): query.filter(except: others.sorted())
        }
    }

    private static func of(_ media: Set<Int64>) -> Picked {
        media.isEmpty ? .nothing : .these(media)
    }
}
