public import Foundation
public import Keepsake
public import Observation

/// *Catalog*: a grid by month, filters, search, what is picked, and what a save of it would do.
@MainActor @Observable
public final class CatalogModel {
    public private(set) var query = GridQuery()
    /// The numbers of what the query lets through; nil until they are there.
    public private(set) var facets: GridFacets?
    /// Every kind there is, whatever kinds are asked for.
    public private(set) var kinds: [KindCount] = []
    public private(set) var pages: GridPages?
    public private(set) var picked = Picked.nothing
    /// What a save of it would do; nil until that is known.
    public private(set) var plan: PlanNumbers?
    public private(set) var trouble: KeepError?
    /// What stands in the way of a save, until the person decided about it.
    public private(set) var refused: PhotoPermissions.Answer?

    /// The person wants to pick: as long as nothing is picked, nothing is to be saved.
    public private(set) var isPicking = false

    @ObservationIgnored private let services: Services
    @ObservationIgnored private let zone: String
    @ObservationIgnored private var counting: Task<Void, Never>?
    @ObservationIgnored private var planning: Task<Void, Never>?
    @ObservationIgnored private let beginning = Beginning()

    /// How long a person may pause between two letters, and between two taps.
    private static let typing = Duration.milliseconds(250)
    private static let tapping = Duration.milliseconds(120)

    public init(_ services: Services, zone: String = TimeZone.current.identifier) {
        self.services = services
        self.zone = zone
    }

    public var isSelecting: Bool { isPicking || picked != .nothing }

    /// Whether there is nothing to save before something is picked.
    public var waitsForPicks: Bool { isPicking && picked == .nothing }

    /// Nothing was ever read: there is nothing to look for.
    public var isEmpty: Bool { query.isEverything && facets?.media == 0 }

    /// Nothing of what there is is what was asked for.
    public var hasNoMatch: Bool { !query.isEverything && facets?.media == 0 }

    /// What the grid shows under which header.
    public var months: [MonthCount] { facets?.byMonth ?? [] }

    /// Counts again: something may have been read, saved or taken back.
    public func refresh() {
        count(after: .zero)
    }

    /// Counts again whenever the catalog changed, as by an export that was shared or a save that
    /// goes on; until its task is cancelled.
    public func follow() async {
        refresh()
        await services.follow {
            self.refresh()
            await self.counting?.value
        }
    }

    /// Asks for other media.
    public func ask(_ query: GridQuery) {
        if query == self.query { return }
        let isTyping = query.text != self.query.text
        self.query = query
        // "All but these" is said of what is shown; other picks stay.
        if case .allBut = picked { picked = .nothing }
        // What the button says is never about what was shown before.
        planning?.cancel()
        plan = nil
        count(after: isTyping ? Self.typing : .zero)
    }

    public func pick(_ media: Int64, _ isPicked: Bool) {
        change(picked.with([media], picked: isPicked))
    }

    public func pickAll() { change(.allBut([])) }

    /// Begins to pick, with nothing yet.
    public func beginPicking() {
        isPicking = true
        change(.nothing)
    }

    /// Lets go of everything: a save is about all that is shown again.
    public func pickNothing() {
        isPicking = false
        change(.nothing)
    }

    /// Picks a month, or, where all of it is picked, lets go of it.
    public func pickMonth(_ month: CalendarMonth?) async {
        guard let pages else { return }
        await telling {
            let media = try await pages.ids(of: month)
            self.change(
                self.picked.with(media, picked: !media.allSatisfy(self.picked.contains)))
        }
    }

    /// All cells from one to another, in the grid's order, whichever is first.
    func cells(from one: Cell, to other: Cell) -> [Cell] {
        let places = months.enumerated().map { ($1.month, $0) }
        let order = Dictionary(places, uniquingKeysWith: { first, _ in first })
        guard let first = order[one.month], let last = order[other.month] else { return [] }
        let isForward = (first, one.index) <= (last, other.index)
        let (start, end) = isForward ? (one, other) : (other, one)
        return months[min(first, last)...max(first, last)].flatMap { month in
            let from = month.month == start.month ? start.index : 0
            let to = month.month == end.month ? end.index : Int(clamping: month.media) - 1
            return from <= to ? (from...to).map { Cell(month: month.month, index: $0) } : []
        }
    }

    /// The ids of what stands in cells, however far they reach; nil where that cannot be told.
    func items(in cells: [Cell]) async -> [Int64]? {
        guard let pages else { return nil }
        var ids: [Int64] = []
        var isWhole = false
        await telling {
            // A page may be let go before the last of them is there.
            for cell in cells {
                if pages[cell] == nil { try await pages.load(cell) }
                if let item = pages[cell] { ids.append(item.item.id) }
            }
            isWhole = true
        }
        return isWhole ? ids : nil
    }

    /// To be called for a cell that appears.
    public func appeared(_ cell: Cell) async {
        guard let pages else { return }
        await telling { try await pages.load(cell) }
    }

    /// Asks for the permission that the save needs, if it was not given, and begins it.
    /// Answers whether it was begun; if not, ``refused`` or ``trouble`` says why.
    @discardableResult
    public func save() async -> Bool {
        await beginning {
            await self.begin(self.services.settings.choices.access, self.services.options)
        }
    }

    private func begin(_ access: PhotoAccess, _ options: SaveOptions) async -> Bool {
        if waitsForPicks { return false }
        let answer = await services.permissions.ask(for: access)
        guard answer == .granted || answer == .onlyAdding else {
            refused = answer
            return false
        }
        refused = nil
        do {
            try await services.saves.start(.fromExports(selection, options))
            // What is selected now is another thing than what the plan was about.
            pickNothing()
            return true
        } catch {
            trouble = KeepError(library: error)
            return false
        }
    }

    /// Whether a save without albums asks for less than one as the person chose it.
    public var canDoWithLess: Bool { services.settings.choices.access == .readWrite }

    /// After "no" to reading: without albums, adding alone is enough. What the person chose for
    /// every save stays.
    @discardableResult
    public func saveWithoutAlbums() async -> Bool {
        let options = services.settings.options(words: services.words, addsOnly: true)
        return await beginning { await self.begin(.addOnly, options) }
    }

    /// What a save of what is picked is about.
    public var selection: Selection {
        Selection(filter: picked.filter(query), include: services.settings.include)
    }

    /// Waits until numbers and plan are those of now.
    public func counted() async {
        await counting?.value
        await planning?.value
    }

    func change(_ picked: Picked) {
        (self.picked, plan) = (picked, nil)
        replan()
    }

    private func count(after pause: Duration) {
        let before = counting
        before?.cancel()
        counting = Task {
            try? await Task.sleep(for: pause)
            // The core answers also what nobody waits for any more: nothing is asked beside it.
            await before?.value
            if Task.isCancelled { return }
            await telling { try await self.look() }
        }
    }

    private func look() async throws {
        let (asked, zone) = (query, zone)
        let keepsake = try await services.keepsake()
        let facets = try await keepsake.facets(filter: asked.filter, zone: zone)
        try Task.checkCancellation()
        var ofAnyKind = asked
        ofAnyKind.kinds = []
        let all =
            asked == ofAnyKind
            ? facets : try await keepsake.facets(filter: ofAnyKind.filter, zone: zone)
        let fresh = GridPages(keepsake: keepsake, query: asked, zone: zone)
        if let pages { try await fresh.takeOver(pages) }
        if Task.isCancelled || asked != query { return }
        (self.facets, kinds, plan, pages) = (facets, all.byKind, nil, fresh)
        trouble = nil
        replan()
    }

    private func replan() {
        planning?.cancel()
        if waitsForPicks { return }
        planning = Task {
            try? await Task.sleep(for: Self.tapping)
            if Task.isCancelled { return }
            await telling {
                let plan = try await self.services.keepsake().plan(
                    self.selection, for: self.services.roll, options: self.services.options)
                if Task.isCancelled { return }
                (self.plan, self.trouble) = (plan, nil)
            }
        }
    }

    private func telling(_ work: @MainActor () async throws -> Void) async {
        do {
            try await work()
        } catch is CancellationError {
            return
        } catch KeepError.Stopped where Task.isCancelled {
            return
        } catch {
            trouble = KeepError(library: error)
        }
    }
}
