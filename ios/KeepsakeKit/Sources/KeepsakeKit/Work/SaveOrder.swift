public import Foundation
public import Keepsake

/// What is to be saved. Kept on disk until it is done, so that it outlives the process.
public enum SaveOrder: Sendable, Equatable {
    /// Of what was found in exports. Asks nothing of the network.
    case fromExports(Selection, SaveOptions)
    /// What failed in the save that a run is of, as it was asked for; also what comes damaged.
    case whatFailed(in: Int64, evenDamaged: Bool = false)
    /// What the save that a run is of had no turn for, as it was asked for: the core has that
    /// written down.
    case theRest(of: Int64)
    /// The posts that a text links to, or only one slide.
    case fromLinks(text: String, slide: UInt32?, SaveOptions)

    var isFromLinks: Bool {
        if case .fromLinks = self { true } else { false }
    }
}

/// Why a save does not go on at the moment.
public enum PauseReason: Sendable, Equatable {
    /// The person wanted so; it goes on when they want so.
    case byPerson
    /// The system ended its time in the background; it goes on with the app, or before.
    case bySystem
    /// The photo library takes nothing, or the core cannot go on: what the person can do.
    case trouble(KeepError)
    /// Another version of the app was asked for it, in words that this one does not know.
    case ofOtherVersion
}

/// Where a save is, as screens show it.
public enum SaveState: Sendable, Equatable {
    /// The order is given; another save may be before it.
    case waiting
    case saving(SaveProgress)
    /// Links are being looked up and their files fetched.
    case fetching(LinkProgress)
    /// It stands still; how far it came, where that is known.
    case paused(PauseReason, last: SaveProgress?)
    /// Everything had its turn, or the person stopped it.
    case done(SaveSummary)
    case linksDone(LinkSummary)

    public var isOver: Bool {
        switch self {
        case .done, .linksDone: true
        default: false
        }
    }

    /// Whether something is done for it, or will be by itself: it is not over and does not stand
    /// still.
    public var goesOn: Bool {
        switch self {
        case .waiting, .saving, .fetching: true
        case .paused, .done, .linksDone: false
        }
    }

    /// How far it is, as far as that is known.
    public var progress: SaveProgress? {
        switch self {
        case .saving(let now): now
        case .paused(_, let last): last
        case .fetching(.saving(let now)): now
        default: nil
        }
    }
}

extension SaveState {
    /// A bar that says how far it is.
    public enum Bar: Sendable, Equatable {
        /// From 0 to 1.
        case at(Double)
        /// It moves, and nobody knows how far it is.
        case moving
    }

    /// Nil where there is none to show: what stands still moves none.
    public var bar: Bar? {
        if let fraction = progress?.fraction ?? fetched?.fraction { return .at(fraction) }
        return goesOn ? .moving : nil
    }

    /// Bytes a second; nil before there is a rate, and of what does not go on.
    public var rate: UInt64? { goesOn ? progress?.rate : nil }

    /// How long it takes yet, in seconds; nil of what does not go on.
    public var timeLeft: TimeInterval? { goesOn ? progress?.timeLeft : nil }

    /// Files of links that came and that are wanted, and their bytes as far as they were begun; nil
    /// while none come.
    public var fetched: Fetched? {
        guard case .fetching(.downloading(let done, let files, let bytes, let planned)) = self
        else { return nil }
        return Fetched(done: done, files: files, bytes: bytes, planned: planned)
    }

    public struct Fetched: Sendable, Equatable {
        public let done: UInt64
        public let files: UInt64
        public let bytes: UInt64
        public let planned: UInt64

        /// From 0 to 1; nil before a length is known.
        public var fraction: Double? {
            planned == 0 ? nil : min(1, Double(bytes) / Double(planned))
        }
    }

    /// How much of all that it has to do is done, from 0 to 1. Of links, to fetch the files is most
    /// of it; of files that were not begun, nobody knows the length.
    var fraction: Double {
        guard let fetched, fetched.files > 0 else { return progress?.fraction ?? 0 }
        let whole = (Double(fetched.done) + (fetched.fraction ?? 0)) / Double(fetched.files)
        return min(1, whole) * Self.fetching
    }

    private static let fetching = 0.8

    /// The run that it came to, as far as there is one.
    public var run: Int64? { summary?.run }

    /// Links that led to nothing, and why.
    public var refused: [LinkOutcome] {
        guard case .linksDone(let summary) = self else { return [] }
        return summary.links.filter { $0.refusal != nil }
    }

    /// Links to posts of which their pages do not show every slide.
    public var incomplete: [LinkOutcome] {
        guard case .linksDone(let summary) = self else { return [] }
        return summary.links.filter { $0.refusal == nil && $0.leftOut > 0 }
    }

    /// Whether nothing was even begun: no link led to a post.
    public var isRefused: Bool {
        if case .linksDone(let summary) = self { return summary.save == nil }
        return false
    }

    /// What the save came to, once it is over.
    public var summary: SaveSummary? {
        switch self {
        case .done(let summary): summary
        case .linksDone(let summary): summary.save
        default: nil
        }
    }

    /// How the core's save ended; nil where there was none.
    var end: SaveEnd? { summary?.end }
}

extension [SaveRecord] {
    /// The save of an order that was killed before anybody wrote down that it is of that order.
    func killed(with order: SaveOrder, _ keepsake: Keepsake) async throws -> SaveRecord? {
        guard case .fromExports(let selection, _) = order else { return nil }
        for save in self where save.end == .killed && save.undone == nil {
            if try await keepsake.selectionOf(run: save.id) == selection { return save }
        }
        return nil
    }
}

extension SaveProgress {
    /// Bytes a second; nil before there is a rate.
    fileprivate var rate: UInt64? {
        guard elapsed > 0, bytes > 0 else { return nil }
        return UInt64(Double(bytes) / elapsed)
    }

    /// From 0 to 1: by bytes, as one video may be larger than a thousand photos.
    public var fraction: Double {
        if bytesPlanned > 0, done < planned { return min(1, Double(bytes) / Double(bytesPlanned)) }
        return planned == 0 ? 0 : Double(done) / Double(planned)
    }
}
