/// What a run tells, as a sequence. Iterating starts the run, once for each iterator; leaving
/// the loop or cancelling its task stops Rust after the item in hand. A slow loop gets only the
/// newest progress; the last event always comes, unless the run or its cancelling throws.
public struct RunEvents<Event: Sendable>: AsyncSequence, Sendable {
    /// Nil: there is nothing to tell.
    let start: @Sendable () throws -> Run<Event>?

    public func makeAsyncIterator() -> Iterator {
        let (events, tap) = AsyncThrowingStream.makeStream(
            of: Event.self, bufferingPolicy: .bufferingNewest(1))
        do {
            guard let run = try start() else {
                tap.finish()
                return Iterator(events: events.makeAsyncIterator())
            }
            tap.onTermination = { end in
                if case .cancelled = end { run.cancel() }
            }
            Task {
                do {
                    tap.yield(try await run.carryOut { tap.yield($0) })
                    tap.finish()
                } catch {
                    tap.finish(throwing: error)
                }
            }
        } catch {
            tap.finish(throwing: error)
        }
        return Iterator(events: events.makeAsyncIterator())
    }

    public struct Iterator: AsyncIteratorProtocol {
        fileprivate var events: AsyncThrowingStream<Event, any Error>.Iterator

        /// The next event; nil after the last.
        ///
        /// - Throws: What the run throws, or `CancellationError` in a cancelled task.
        public mutating func next() async throws -> Event? {
            guard let event = try await events.next() else {
                try Task.checkCancellation()
                return nil
            }
            return event
        }
    }
}

/// A run of Rust's, whatever it does.
struct Run<Event: Sendable>: Sendable {
    /// Asks Rust to stop.
    let cancel: @Sendable () -> Void
    /// Tells of progress, and answers with the last event.
    let carryOut: @Sendable (_ tell: @escaping @Sendable (Event) -> Void) async throws -> Event
}
