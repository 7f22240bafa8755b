/// What a save tells.
public enum SaveEvent: Sendable {
    /// How far it is.
    case moving(SaveProgress)
    /// It is over; the last event.
    case done(SaveSummary)
}

/// Why a run is stopped, where whoever stops it knows.
public typealias WhyStopped = @Sendable () -> StopReason?

extension Keepsake {
    /// One save as a sequence: iterating starts it. What was saved before it was stopped is
    /// kept, and the next save goes on from there. `whyStopped` is asked when the loop is left or
    /// its task cancelled: what it says stands in the ledger; nil, it tells that nobody said why.
    public func saving(
        _ selection: Selection = Selection(), to roll: any CameraRoll,
        options: SaveOptions = SaveOptions(), whyStopped: @escaping WhyStopped = { nil }
    ) -> RunEvents<SaveEvent> {
        RunEvents {
            .save(
                try self.save(selection: selection, roll: roll, options: options), whyStopped)
        }
    }

    /// The rest of the save that `run` is of, which was stopped, paused or killed, as
    /// ``saving(_:to:options:whyStopped:)``.
    public func resuming(
        _ run: Int64, to roll: any CameraRoll, whyStopped: @escaping WhyStopped = { nil }
    ) -> RunEvents<SaveEvent> {
        RunEvents { .save(self.resume(run: run, roll: roll), whyStopped) }
    }

    /// Joins the save that goes on, as a screen made anew does: how far it is at once, and its
    /// end; of none nothing. Whoever leaves the loop does not stop it.
    public func joiningSave() -> RunEvents<SaveEvent> {
        RunEvents { self.saveGoingOn().map { .save($0, cancel: {}) } }
    }

    /// What failed in the save that `run` is of, or had no turn, as it was asked for and as a part
    /// of it, as ``saving(_:to:options:whyStopped:)``. What did not come of links is fetched; with
    /// `damaged` it is taken as it comes. Where nothing failed, the loop throws.
    public func retrying(
        _ run: Int64, to roll: any CameraRoll, damaged: Bool = false,
        whyStopped: @escaping WhyStopped = { nil }
    ) -> RunEvents<SaveEvent> {
        RunEvents { .save(self.retry(run: run, roll: roll, damaged: damaged), whyStopped) }
    }
}

extension SaveRun {
    /// Carries the save out without a word before the end. In a cancelled task it stops after
    /// the item in hand, and the summary says so.
    ///
    /// - Throws: ``KeepError`` if the whole save could not go on.
    public func finish() async throws -> SaveSummary {
        try await withTaskCancellationHandler {
            try await run(listener: nil)
        } onCancel: {
            cancel()
        }
    }
}

extension Run<SaveEvent> {
    fileprivate static func save(_ run: SaveRun, _ whyStopped: @escaping WhyStopped) -> Self {
        save(run) {
            if let why = whyStopped() { run.cancelBecause(why: why) } else { run.cancel() }
        }
    }

    fileprivate static func save(
        _ run: SaveRun, cancel: @escaping @Sendable () -> Void
    ) -> Self {
        Self(cancel: cancel) { tell in
            .done(try await run.run(listener: Listener { tell(.moving($0)) }))
        }
    }
}

private final class Listener: SaveListener {
    private let tell: @Sendable (SaveProgress) -> Void

    init(tell: @escaping @Sendable (SaveProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: SaveProgress) {
        tell(now)
    }
}
