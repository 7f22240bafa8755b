import Foundation

extension Keepsake {
    /// Writes the page about a run: one HTML file that needs nothing else, in the app's words.
    /// Stopped or failed, there is none, and a file that was there before is as it was. In a
    /// cancelled task it stops.
    ///
    /// - Throws: ``KeepError`` for a run that there is not, or what the words throw.
    public func writeReport(
        run: Int64, to file: URL, words: any ReportWords, zone: String? = nil,
        progress: @escaping @Sendable (ReportProgress) -> Void = { _ in }
    ) async throws {
        let report = try report(run: run, file: file.path, words: words, zone: zone)
        try await withTaskCancellationHandler {
            try await report.run(listener: Listener(tell: progress))
        } onCancel: {
            report.cancel()
        }
    }
}

private final class Listener: ReportListener {
    private let tell: @Sendable (ReportProgress) -> Void

    init(tell: @escaping @Sendable (ReportProgress) -> Void) {
        self.tell = tell
    }

    func onProgress(now: ReportProgress) {
        tell(now)
    }
}
