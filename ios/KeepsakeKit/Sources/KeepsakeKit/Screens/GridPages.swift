public import Keepsake
public import Observation

/// The place of a media item in a grid: in which month, and the how manieth of it, from 0.
public struct Cell: Sendable, Hashable {
    public let month: CalendarMonth?
    public let index: Int

    public init(month: CalendarMonth?, index: Int) {
        self.month = month
        self.index = index
    }
}

/// The cells of a month in their order, each made when it is looked at.
public struct MonthCells: RandomAccessCollection, Sendable {
    public let startIndex = 0
    public let endIndex: Int
    private let month: CalendarMonth?

    public init(_ month: MonthCount) {
        (self.month, endIndex) = (month.month, Int(clamping: month.media))
    }

    public subscript(index: Int) -> Cell { Cell(month: month, index: index) }
}

/// A window over the media of a grid: pages of a month are loaded when their cells are shown,
/// and those that were not shown for longest are let go.
@MainActor @Observable
public final class GridPages {
    /// More than a tablet shows at once.
    public static let page = 120
    /// How many pages a screen may show something of: months may be short.
    private static let onScreen = 12
    /// How many pages are kept: what some screens up and down show.
    static let window = 40
    /// How many pages are asked for at once, of all months.
    private static let atOnce = 2

    private var pages: [Key: [GridItem]] = [:]
    @ObservationIgnored private var used: [Key] = []
    /// Where each page of a month starts, as far as that is known.
    @ObservationIgnored private var starts: [CalendarMonth?: [String?]] = [:]
    @ObservationIgnored private var loading: [CalendarMonth?: Task<Void, any Error>] = [:]
    @ObservationIgnored private let keepsake: Keepsake
    @ObservationIgnored private let query: GridQuery
    @ObservationIgnored private let zone: String

    /// How many pages were asked for.
    @ObservationIgnored public private(set) var loaded = 0

    init(keepsake: Keepsake, query: GridQuery, zone: String) {
        self.keepsake = keepsake
        self.query = query
        self.zone = zone
    }

    /// What stands in a cell, if it is loaded.
    public subscript(cell: Cell) -> GridItem? {
        let items = pages[Key(cell)] ?? []
        let place = cell.index % Self.page
        return items.indices.contains(place) ? items[place] : nil
    }

    /// Loads the page of a cell, and those of its month before it whose ends are not known yet.
    /// Cells that appear together wait for one page. What scrolled away before its page was asked
    /// for does not ask.
    ///
    /// - Throws: `CancellationError` in a cancelled task; ``KeepError``.
    public func load(_ cell: Cell) async throws {
        let wanted = Key(cell)
        while pages[wanted] == nil {
            try Task.checkCancellation()
            if let going = loading[cell.month] {
                try await going.value
                continue
            }
            if loading.count >= Self.atOnce, let other = loading.values.first {
                // What becomes of it is told to those who asked for it.
                _ = await other.result
                continue
            }
            let known = starts[cell.month] ?? [nil]
            let number = min(wanted.page, known.count - 1)
            // Beyond the end, or loaded and let go in between: nothing is there.
            if number < wanted.page, pages[Key(month: cell.month, page: number)] != nil,
                known.count == number + 1
            {
                break
            }
            // The task itself says that it is over: who waits for it may run before whoever began
            // it, and would find the same ended task again and again.
            let task = Task {
                defer { loading[cell.month] = nil }
                try await load(Key(month: cell.month, page: number), known[number])
            }
            loading[cell.month] = task
            try await task.value
        }
        use(wanted)
    }

    /// Loads what was shown last, if it is of the same query: where these take its place, nothing
    /// that is on the screen goes blank.
    func takeOver(_ before: GridPages) async throws {
        guard before.query == query else { return }
        for key in before.used.suffix(Self.onScreen) {
            try await load(Cell(month: key.month, index: key.page * Self.page))
        }
    }

    /// The ids of a month's media.
    func ids(of month: CalendarMonth?) async throws -> [Int64] {
        var ids: [Int64] = []
        for try await item in keepsake.media(inMonth(month), pageSize: 1_000) {
            ids.append(item.item.id)
        }
        return ids
    }

    private func load(_ key: Key, _ after: String?) async throws {
        loaded += 1
        let page = try await keepsake.mediaPage(
            filter: inMonth(key.month), after: after, limit: UInt32(Self.page))
        pages[key] = page.items
        var known = starts[key.month] ?? [nil]
        if let next = page.next, known.count == key.page + 1 { known.append(next) }
        starts[key.month] = known
        use(key)
    }

    private func use(_ key: Key) {
        used.removeAll { $0 == key }
        used.append(key)
        while used.count > Self.window { pages[used.removeFirst()] = nil }
    }

    private func inMonth(_ month: CalendarMonth?) -> MediaFilter {
        query.filter(month: MonthFilter(month: month, zone: zone))
    }

    private struct Key: Hashable {
        let month: CalendarMonth?
        let page: Int

        init(month: CalendarMonth?, page: Int) {
            self.month = month
            self.page = page
        }

        @MainActor init(_ cell: Cell) {
            self.init(month: cell.month, page: cell.index / GridPages.page)
        }
    }
}
