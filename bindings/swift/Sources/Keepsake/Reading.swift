import Foundation

/// What the reading of archives tells.
public enum ReadEvent: Sendable {
    /// How far it is.
    case moving(ReadingProgress)
    /// It is over; the last event.
    case done(ReadSummary)
}

extension Keepsake {
    /// Reads archives together, as the parts of one export: a sequence, as a save. Stopped or
    /// failed, the catalog is as before.
    public func reading(_ archives: [ArchiveSource]) -> RunEvents<ReadEvent> {
        RunEvents { .read(try self.read(archives: archives)) }
    }

    /// Opens an archive again that was read before, where it is now (its permission was given
    /// once more, or it was moved): a sequence, as a save. If it is another one by its content,
    /// it is refused, and everything is as before.
    public func reopening(_ archive: Int64, at source: ArchiveSource) -> RunEvents<ReadEvent> {
        RunEvents { .read(try self.reopen(archive: archive, source: source)) }
    }

    /// Joins the reading that goes on, as ``joiningSave()``.
    public func joiningReading() -> RunEvents<ReadEvent> {
        RunEvents { self.readingGoingOn().map { .read($0, cancel: {}) } }
    }

    /// Reads archives given by their places, without a word before the end. In a cancelled
    /// task it stops, and the catalog is as before.
    ///
    /// - Throws: ``KeepError`` for what is no archive or holds nothing of Instagram's.
    @discardableResult
    public func addArchives(_ archives: URL...) async throws -> ReadSummary {
        let run = try read(archives: archives.map { .path(path: $0.path) })
        return try await withTaskCancellationHandler {
            try await run.run(listener: nil)
        } onCancel: {
            run.cancel()
        }
    }
}

extension Run<ReadEvent> {
    fileprivate static func read(_ run: ReadRun) -> Self {
        read(run) { run.cancel() }
    }

    fileprivate static func read(
        _ run: ReadRun, cancel: @escaping @Sendable () -> Void
    ) -> Self {
        Self(cancel: cancel) { tell in
            .done(try await run.run(listener: Listener { tell(.moving($0)) }))
        }
    }
}

private final class Listener: ReadListener {
    private let tell: @Sendable (ReadingProgress) -> Void

    init(tell: @escaping @Sendable (ReadingProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: ReadingProgress) {
        tell(now)
    }
}
