public import Keepsake

/// What is to be saved. Kept on disk until it is done, so that it outlives the process.
public enum SaveOrder: Sendable, Equatable {
    /// Of what was found in exports. Asks nothing of the network.
    case fromExports(Selection, SaveOptions)
    /// What the latest save could not save.
    case whatFailed(SaveOptions)
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

extension SaveProgress {
    /// Bytes a second; nil before there is a rate.
    public var rate: UInt64? {
        guard elapsed > 0, bytes > 0 else { return nil }
        return UInt64(Double(bytes) / elapsed)
    }

    /// From 0 to 1.
    public var fraction: Double {
        planned == 0 ? 0 : Double(done) / Double(planned)
    }
}
