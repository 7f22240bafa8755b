import Foundation
import Keepsake

/// An order as it is written down. The generated types cannot be coded; names of cases stand
/// for them, and what another version wrote is not an order.
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

    var order: SaveOrder? {
        if let restOf { return .theRest(of: restOf) }
        if let whatFailedIn {
            return .whatFailed(in: whatFailedIn, evenDamaged: evenDamaged ?? false)
        }
        guard let options = options?.options else { return nil }
        if let selection { return .fromExports(selection.selection, options) }
        if let text { return .fromLinks(text: text, slide: slide, options) }
        return nil
    }
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
        var months: MonthFilter?
        if let year, let month {
            months = MonthFilter(month: CalendarMonth(year: year, month: month), zone: zone)
        } else if undated {
            months = MonthFilter(month: nil, zone: zone)
        }
        let filter = MediaFilter(
            kinds: PostKind.everything.filter { kinds.contains("\($0)") }, from: from,
            before: before, contains: contains, found: found,
            outcome: [Outcome.saved, .alreadyThere, .skipped, .failed].first {
                "\($0)" == outcome
            }, media: media, month: months, except: except,
            mediaType: [MediaType.photo, .video].first { "\($0)" == mediaType }, post: post,
            archive: archive, account: account, place: place, leftOut: leftOut)
        return Selection(
            filter: filter, include: OptInReason.everything.filter { include.contains("\($0)") },
            again: again)
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
        SaveOptions(
            date: [DateChoice.published, .original, .now].first { "\($0)" == date }, zone: zone,
            place: place,
            albums: [AlbumChoice.byKind, .byYear, .noAlbums].first { "\($0)" == albums },
            replace: replace, copies: copies, damaged: damaged,
            albumTitles: PostKind.everything.compactMap { kind in
                titles["\(kind)"].map { AlbumTitle(kind: kind, title: $0) }
            },
            undatedTitle: undated)
    }
}
