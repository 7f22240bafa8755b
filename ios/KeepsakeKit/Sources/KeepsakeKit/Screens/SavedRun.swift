public import Keepsake

extension Words {
    /// What becomes of a save that goes on, stands still or is over and was not looked at.
    public func headline(of state: SaveState) -> String {
        if state.isOver { return text(.runOver) }
        return text(state.goesOn ? .saving : .runPaused)
    }

    /// How a save ended, in a few words.
    ///
    /// - Parameter saved: What the whole save that the run is of put into the library.
    public func headline(of run: SaveRecord, saved: UInt64) -> String {
        if run.undone != nil { return text(.runUndone) }
        return switch run.end {
        case .completed: text(.runSaved, .count(saved))
        case .stopped: text(.runStopped)
        case .paused: text(.runPaused)
        case .pausedByPerson: text(.runPausedByYou)
        case .endedBySystem: text(.runEndedBySystem)
        case .interrupted: text(.runInterrupted)
        case .killed: text(.runKilled)
        case nil: text(run.ended == nil ? .runGoing : .runOver)
        }
    }

    /// What ended it, and what becomes of the rest; nil where all had its turn, or where it goes
    /// on or was taken back.
    public func whyItEnded(_ run: SaveRecord) -> String? {
        if run.undone != nil { return nil }
        return switch run.end {
        case .completed, nil: nil
        case .stopped: text(.endStopped)
        case .pausedByPerson: text(.endPausedByYou)
        case .endedBySystem: text(.endBySystem)
        case .paused(let why): sentence([why])
        case .interrupted: text(.endUnknown)
        case .killed: text(.endKilled)
        }
    }

    /// Where in Photos what a save added is found, as far as that was asked for; nil where nobody
    /// knows, or where it was taken back.
    public func whereItIs(_ run: SaveRecord) -> String? {
        guard run.undone == nil, let options = run.options else { return nil }
        let dates = text(options.date == .now ? .standAtToday : .standAtDates)
        let hasAlbums = (options.albums ?? .noAlbums) != .noAlbums
        return hasAlbums ? "\(dates) \(text(.standInAlbums))" : dates
    }

    /// Width and height of a picture. They keep their order where text runs from right to left.
    public func pixels(_ width: UInt32, _ height: UInt32) -> String {
        "\u{2066}\(width) × \(height)\u{2069}"
    }
}

extension ReasonCount {
    /// They are left out as long as the person does not choose them in the settings.
    public var isAboutChoice: Bool {
        reasons.contains { if case .leftOut = $0 { true } else { false } }
    }
}

extension UndoSummary {
    /// The person was asked whether it may be removed, and said no.
    public var isDeclined: Bool { if case .declined = end { true } else { false } }
}
