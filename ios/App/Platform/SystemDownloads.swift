import Keepsake
import KeepsakeKit
import UIKit

/// The system's background session, call for call.
final class SystemDownloads: BackgroundSession {
    private let session: URLSession
    private let delegate: SystemDownloadEvents

    /// - Parameter identifier: No other process may have a session of that name.
    init(identifier: String) {
        let configuration = URLSessionConfiguration.background(withIdentifier: identifier)
        configuration.isDiscretionary = false
        configuration.sessionSendsLaunchEvents = true
        configuration.httpCookieStorage = nil
        configuration.urlCredentialStorage = nil
        configuration.urlCache = nil
        // Addresses of files are good for a few days.
        configuration.timeoutIntervalForResource = 24 * 3600
        delegate = SystemDownloadEvents()
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    func tell(_ events: any SessionEvents) { delegate.tell(events) }

    func tasks() async -> Set<String> {
        Set(await session.allTasks.compactMap(\.taskDescription))
    }

    func begin(_ request: WebRequest, named name: String) {
        guard let request = URLRequest(request) else {
            delegate.refuse(name)
            return
        }
        start(session.downloadTask(with: request), name)
    }

    func goOn(with resumeData: Data, named name: String) {
        start(session.downloadTask(withResumeData: resumeData), name)
    }

    func stop(_ name: String) async -> Data? {
        for task in await named(name) {
            if let task = task as? URLSessionDownloadTask {
                return await task.cancelByProducingResumeData()
            }
        }
        return nil
    }

    func drop(_ name: String) async {
        for task in await named(name) { task.cancel() }
    }

    private func start(_ task: URLSessionDownloadTask, _ name: String) {
        task.taskDescription = name
        task.resume()
    }

    private func named(_ name: String) async -> [URLSessionTask] {
        await session.allTasks.filter { $0.taskDescription == name }
    }
}

/// What the system tells of tasks, on the session's own queue. It waits there for whoever is to
/// hear it.
private final class SystemDownloadEvents: NSObject, URLSessionDownloadDelegate,
    @unchecked Sendable
{
    private let lock = NSCondition()
    private var kept: (any SessionEvents)?

    func tell(_ events: any SessionEvents) {
        lock.withLock {
            kept = events
            lock.broadcast()
        }
    }

    func refuse(_ name: String) {
        events.ended(name, error: SessionError(code: NSURLErrorBadURL))
    }

    func urlSession(
        _ session: URLSession, downloadTask: URLSessionDownloadTask, didWriteData written: Int64,
        totalBytesWritten: Int64, totalBytesExpectedToWrite: Int64
    ) {
        events.came(
            downloadTask.name, head: downloadTask.head, bytes: UInt64(clamping: totalBytesWritten))
    }

    func urlSession(
        _ session: URLSession, downloadTask: URLSessionDownloadTask,
        didFinishDownloadingTo location: URL
    ) {
        events.finished(downloadTask.name, head: downloadTask.head, file: location)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
        events.ended(task.name, error: error.map { SessionError($0) })
    }

    func urlSessionDidFinishEvents(forBackgroundURLSession session: URLSession) {
        events.caughtUp()
    }

    private var events: any SessionEvents {
        lock.withLock {
            while true {
                if let kept { return kept }
                lock.wait()
            }
        }
    }
}

extension URLSessionTask {
    fileprivate var name: String { taskDescription ?? "" }

    /// A background session follows redirects: it says where the answer came from.
    fileprivate var head: WebAnswer? {
        response.flatMap { WebAnswer($0, says: $0.url?.absoluteString) }
    }
}
