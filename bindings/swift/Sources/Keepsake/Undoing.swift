/// What an undo tells.
public enum UndoEvent: Sendable {
    /// How far it is.
    case moving(UndoProgress)
    /// It is over; the last event. Nil: there was nothing to take back.
    case done(UndoSummary?)
}

extension Keepsake {
    /// Takes back the save that `run` is of, or (nil) the latest: a sequence. Iterating starts it,
    /// or joins the one that goes on for the same run. Whoever leaves the loop does not stop it: `cancel()` of
    /// ``undoGoingOn()`` does.
    public func undoing(_ run: Int64?, from roll: any CameraRoll) -> RunEvents<UndoEvent> {
        RunEvents {
            let undo = self.undo(run: run, roll: roll)
            return Run(cancel: {}) { tell in
                .done(try await undo.run(listener: Listener { tell(.moving($0)) }))
            }
        }
    }

    /// The same without a word before the end.
    ///
    /// - Throws: ``KeepError`` if the roll cannot be read or cannot undo, or a save goes on.
    public func takeBack(_ run: Int64?, from roll: any CameraRoll) async throws -> UndoSummary? {
        try await undo(run: run, roll: roll).run(listener: nil)
    }
}

private final class Listener: UndoListener {
    private let tell: @Sendable (UndoProgress) -> Void

    init(tell: @escaping @Sendable (UndoProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: UndoProgress) {
        tell(now)
    }
}
