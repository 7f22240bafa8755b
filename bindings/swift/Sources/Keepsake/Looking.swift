extension Keepsake {
    /// Looks which media the person's own library has. In a cancelled task it stops; the next look
    /// goes on where this one was, and what the one before found still holds.
    ///
    /// - Throws: What the library throws, or ``KeepError`` if the look could not go on.
    public func lookThrough(
        _ library: any PhotoSource,
        progress: @escaping @Sendable (LookProgress) -> Void = { _ in }
    ) async throws -> LookSummary {
        let look = look(library: library)
        return try await withTaskCancellationHandler {
            try await look.run(listener: Listener(tell: progress))
        } onCancel: {
            look.cancel()
        }
    }

    /// Every copy that the latest look found, with this verdict, or (nil) with any.
    public func everyCopy(
        _ verdict: Verdict? = nil, pageSize: UInt32 = 200
    ) async throws -> [LibraryCopy] {
        var all: [LibraryCopy] = []
        while true {
            let page = try await copies(verdict: verdict, after: all.last?.media, limit: pageSize)
            if page.isEmpty { return all }
            all += page
        }
    }
}

private final class Listener: LookListener {
    private let tell: @Sendable (LookProgress) -> Void

    init(tell: @escaping @Sendable (LookProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: LookProgress) {
        tell(now)
    }
}
