import BackgroundTasks
import KeepsakeKit

/// The system's time for saves that go on behind other apps: continued processing from iOS 26.
/// Before, a processing task, which the system starts when it likes; what it did not get to goes
/// on at the next start.
@MainActor
final class SystemBackgroundRunner: BackgroundRunner {
    /// Of the processing task, as it stands in Info.plist.
    static let processing = "io.keepsake.app.processing"

    private let title: String
    private let subtitle: String
    private var runs: [String: Run] = [:]
    /// What is done in the time of a processing task; it is over when that is.
    var onProcessing: @MainActor () async -> Void = {}

    private struct Run {
        let expired: @MainActor @Sendable () -> Void
        var task: BGTask?
    }

    /// - Parameters:
    ///   - title: What the system shows above the progress.
    ///   - subtitle: And below it.
    init(title: String, subtitle: String) {
        self.title = title
        self.subtitle = subtitle
    }

    /// To be called once, before the app has started: later the system takes no processing task.
    func registerProcessing() {
        if #available(iOS 26, *) { return }
        BGTaskScheduler.shared.register(
            forTaskWithIdentifier: Self.processing, using: .main
        ) { task in
            MainActor.assumeIsolated { self.startProcessing(task) }
        }
    }

    func begin(identifier: String, expired: @escaping @MainActor @Sendable () -> Void) {
        runs[identifier] = Run(expired: expired)
        guard #available(iOS 26, *) else { return submitProcessing() }
        BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: .main) { task in
            MainActor.assumeIsolated { self.start(task, identifier) }
        }
        let request = BGContinuedProcessingTaskRequest(
            identifier: identifier, title: title, subtitle: subtitle)
        request.strategy = .queue
        // Refused, it goes on as long as the app is in front, and at its next start.
        try? BGTaskScheduler.shared.submit(request)
    }

    func report(identifier: String, done: Int64, total: Int64) {
        guard #available(iOS 26, *),
            let task = runs[identifier]?.task as? BGContinuedProcessingTask
        else { return }
        task.progress.totalUnitCount = total
        task.progress.completedUnitCount = done
    }

    func end(identifier: String, success: Bool) {
        let run = runs.removeValue(forKey: identifier)
        run?.task?.setTaskCompleted(success: success)
        if #available(iOS 26, *) {
            if run?.task == nil {
                BGTaskScheduler.shared.cancel(taskRequestWithIdentifier: identifier)
            }
        } else if runs.isEmpty, success {
            BGTaskScheduler.shared.cancel(taskRequestWithIdentifier: Self.processing)
        }
    }

    private func start(_ task: BGTask, _ identifier: String) {
        guard let expired = runs[identifier]?.expired else {
            return task.setTaskCompleted(success: true)
        }
        runs[identifier]?.task = task
        // The system calls it on a thread of its own.
        task.expirationHandler = { @Sendable in Task { @MainActor in expired() } }
    }

    private func startProcessing(_ task: BGTask) {
        task.expirationHandler = { @Sendable in
            Task { @MainActor in
                for run in self.runs.values { run.expired() }
                self.submitProcessing()
            }
        }
        Task {
            await onProcessing()
            task.setTaskCompleted(success: true)
        }
    }

    private func submitProcessing() {
        try? BGTaskScheduler.shared.submit(BGProcessingTaskRequest(identifier: Self.processing))
    }
}
