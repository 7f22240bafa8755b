import BackgroundTasks
import KeepsakeKit
import UIKit

/// The system's time for saves that go on behind other apps: continued processing from iOS 26.
/// Before, and where it is refused, the moment that an app has which is left. Before, also a
/// processing task, which the system starts when it likes; what it did not get to goes on at the
/// next start.
@MainActor
final class SystemBackgroundRunner: BackgroundRunner {
    /// Of the processing task, as it stands in Info.plist.
    static let processing = "io.keepsake.app.processing"

    private let words: KeepsakeKit.Words
    private var runs: [String: Run] = [:]
    /// What is done in the time of a processing task; it is over when that is.
    var onProcessing: @MainActor () async -> Void = {}

    private struct Run {
        let expired: @MainActor @Sendable () -> Void
        var task: BGTask?
        /// Until the app is suspended.
        var moment: UIBackgroundTaskIdentifier?
    }

    /// - Parameter words: What the system shows above the progress.
    init(words: KeepsakeKit.Words) { self.words = words }

    /// To be called once, before the app has started: later the system takes no processing task.
    func registerProcessing() {
        if #available(iOS 26, *) { return }
        BGTaskScheduler.shared.register(
            forTaskWithIdentifier: Self.processing, using: .main
        ) { task in
            MainActor.assumeIsolated { self.startProcessing(task) }
        }
    }

    func begin(
        _ work: BackgroundWork, identifier: String,
        expired: @escaping @MainActor @Sendable () -> Void
    ) -> Bool {
        runs[identifier] = Run(expired: expired)
        if #available(iOS 26, *) {
            if submit(identifier, title: words.text(work.title)) { return true }
        } else {
            submitProcessing()
        }
        beginMoment(identifier)
        return false
    }

    /// Answers whether the system takes it.
    @available(iOS 26, *)
    private func submit(_ identifier: String, title: String) -> Bool {
        BGTaskScheduler.shared.register(forTaskWithIdentifier: identifier, using: .main) { task in
            MainActor.assumeIsolated { self.start(task, identifier) }
        }
        let request = BGContinuedProcessingTaskRequest(
            identifier: identifier, title: title, subtitle: "Keepsake")
        request.strategy = .queue
        do {
            try BGTaskScheduler.shared.submit(request)
            return true
        } catch {
            return false
        }
    }

    private func beginMoment(_ identifier: String) {
        let moment = UIApplication.shared.beginBackgroundTask(withName: identifier) { [weak self] in
            self?.runs[identifier]?.expired()
            // Who keeps it is ended.
            self?.endMoment(identifier)
        }
        if moment != .invalid { runs[identifier]?.moment = moment }
    }

    private func endMoment(_ identifier: String) {
        guard let moment = runs[identifier]?.moment else { return }
        runs[identifier]?.moment = nil
        UIApplication.shared.endBackgroundTask(moment)
    }

    func report(identifier: String, done: Int64, total: Int64) {
        guard #available(iOS 26, *),
            let task = runs[identifier]?.task as? BGContinuedProcessingTask
        else { return }
        task.progress.totalUnitCount = total
        task.progress.completedUnitCount = done
    }

    func end(identifier: String, success: Bool) {
        endMoment(identifier)
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
