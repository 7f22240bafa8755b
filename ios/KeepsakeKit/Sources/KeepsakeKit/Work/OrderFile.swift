import Foundation
import Keepsake

/// An order as it is written down. The generated types cannot be coded; names of cases stand
/// for them. What another version wrote in words that this one does not know is not an order:
/// without one of them it would be about more than was asked for.
struct OrderFile: Codable {
    var paused: Bool
    var run: Int64?
    var whatFailedIn: Int64?
    var evenDamaged: Bool?
    var restOf: Int64?
    var text: String?
    var slide: UInt32?
    var selection: KeptSelection?
    /// None where the core has them written down.
    var options: KeptOptions?

    init(_ order: SaveOrder, paused: Bool, run: Int64?) {
        (self.paused, self.run) = (paused, run)
        switch order {
        case .fromExports(let selection, let options):
            self.selection = KeptSelection(selection)
            self.options = KeptOptions(options)
        case .whatFailed(let run, let evenDamaged):
            (whatFailedIn, self.evenDamaged) = (run, evenDamaged)
        case .theRest(let run): restOf = run
        case .fromLinks(let text, let slide, let options):
            (self.text, self.slide) = (text, slide)
            self.options = KeptOptions(options)
        }
    }

    var order: SaveOrder {
        get throws {
            if let restOf { return .theRest(of: restOf) }
            if let whatFailedIn {
                return .whatFailed(in: whatFailedIn, evenDamaged: evenDamaged ?? false)
            }
            guard let options = try options?.options else { throw UnknownOrder() }
            if let selection { return .fromExports(try selection.selection, options) }
            if let text { return .fromLinks(text: text, slide: slide, options) }
            throw UnknownOrder()
        }
    }
}

extension OrderFile {
    /// As it was written down.
    ///
    /// - Throws: ``UnknownOrder``, also where there is a field that this version does not know.
    init(written: Data) throws {
        guard let known = try? JSONDecoder().decode(Self.self, from: written),
            try Self.fields(of: written).isSubset(of: Self.fields(of: JSONEncoder().encode(known)))
        else { throw UnknownOrder() }
        self = known
    }

    private static func fields(of written: Data) throws -> Set<String> {
        try fields(JSONSerialization.jsonObject(with: written), in: "")
    }

    private static func fields(_ value: Any, in path: String) -> Set<String> {
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: []) { all, field in
            let name = "\(path)/\(field.key)"
            all.formUnion(fields(field.value, in: name).union([name]))
        }
    }
}

/// Another version wrote it.
struct UnknownOrder: Error {}

/// What a word stands for.
private func read<Value>(_ word: String, among known: [Value]) throws -> Value {
    guard let value = known.first(where: { "\($0)" == word }) else { throw UnknownOrder() }
    return value
}

struct KeptSelection: Codable {
    var kinds: [String]
    var from: Date?
    var before: Date?
    var contains: String?
    var media: [Int64]
    var except: [Int64]
    var year: Int16?
    var month: Int8?
    var undated: Bool
    var zone: String?
    var mediaType: String?
    var found: Bool?
    var outcome: String?
    var post: Int64?
    var archive: Int64?
    var account: String?
    var place: Bool?
    var leftOut: Bool?
    var include: [String]
    var again: Bool

    init(_ selection: Selection) {
        let filter = selection.filter
        kinds = filter.kinds.map { "\($0)" }
        (from, before, contains) = (filter.from, filter.before, filter.contains)
        (media, except) = (filter.media, filter.except)
        (year, month) = (filter.month?.month?.year, filter.month?.month?.month)
        undated = filter.month.map { $0.month == nil } ?? false
        zone = filter.month?.zone
        mediaType = filter.mediaType.map { "\($0)" }
        (found, place, leftOut) = (filter.found, filter.place, filter.leftOut)
        outcome = filter.outcome.map { "\($0)" }
        (post, archive, account) = (filter.post, filter.archive, filter.account)
        include = selection.include.map { "\($0)" }
        again = selection.again
    }

    var selection: Selection {
        get throws {
            let outcomes = [Outcome.saved, .alreadyThere, .skipped, .failed]
            let filter = MediaFilter(
                kinds: try kinds.map { try read($0, among: PostKind.everything) }, from: from,
                before: before, contains: contains, found: found,
                outcome: try outcome.map { try read($0, among: outcomes) }, media: media,
                month: months, except: except,
                mediaType: try mediaType.map { try read($0, among: [MediaType.photo, .video]) },
                post: post, archive: archive, account: account, place: place, leftOut: leftOut)
            return Selection(
                filter: filter,
                include: try include.map { try read($0, among: OptInReason.everything) },
                again: again)
        }
    }

    private var months: MonthFilter? {
        if let year, let month {
            return MonthFilter(month: CalendarMonth(year: year, month: month), zone: zone)
        }
        return undated ? MonthFilter(month: nil, zone: zone) : nil
    }
}

struct KeptOptions: Codable {
    var date: String?
    var zone: String?
    var place: Bool
    var albums: String?
    var replace: Bool
    var copies: Bool
    var damaged: Bool
    var titles: [String: String]
    var undated: String?

    init(_ options: SaveOptions) {
        date = options.date.map { "\($0)" }
        zone = options.zone
        place = options.place
        albums = options.albums.map { "\($0)" }
        (replace, copies, damaged) = (options.replace, options.copies, options.damaged)
        let named = options.albumTitles.map { ("\($0.kind)", $0.title) }
        titles = Dictionary(named, uniquingKeysWith: { $1 })
        undated = options.undatedTitle
    }

    var options: SaveOptions {
        get throws {
            let (dates, choices) = (
                [DateChoice.published, .original, .now], [AlbumChoice.byKind, .byYear, .noAlbums]
            )
            return SaveOptions(
                date: try date.map { try read($0, among: dates) }, zone: zone, place: place,
                albums: try albums.map { try read($0, among: choices) },
                replace: replace, copies: copies, damaged: damaged,
                albumTitles: PostKind.everything.compactMap { kind in
                    titles["\(kind)"].map { AlbumTitle(kind: kind, title: $0) }
                },
                undatedTitle: undated)
        }
    }
}
