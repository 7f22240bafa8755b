import Foundation
import Keepsake

/// Hears what the system tells of downloads. It writes that down before anybody hears of it, so
/// that whoever asks later finds it, and tells the one who waits.
final class DownloadDesk: SessionEvents, @unchecked Sendable {
    /// What is told to the one who waits for a file.
    enum News: Sendable {
        case came(WebAnswer?, UInt64)
        case ended(SessionError?)
    }

    private let kept: KeptDownloads
    private let lock = NSLock()
    private var waiting: [String: (id: Int, tap: AsyncStream<News>.Continuation)] = [:]
    private var count = 0
    /// Of answers whose bodies come.
    private var heads: [String: WebAnswer] = [:]
    /// Why a file could not be taken over.
    private var troubles: [String: SessionError] = [:]
    private var asleep = false
    /// Nobody waited for it when it was told.
    private var isCaughtUp = false
    private var catchingUp: [CheckedContinuation<Void, Never>] = []

    init(kept: KeptDownloads) {
        self.kept = kept
    }

    /// Whether the system goes on with what this process does not wait for any more.
    var isAsleep: Bool {
        get { lock.withLock { asleep } }
        set { lock.withLock { asleep = newValue } }
    }

    /// Whoever asks last is told.
    func listen(for name: String) -> (id: Int, news: AsyncStream<News>) {
        let (news, tap) = AsyncStream.makeStream(of: News.self)
        return lock.withLock {
            count += 1
            waiting[name]?.tap.finish()
            waiting[name] = (count, tap)
            return (count, news)
        }
    }

    func leave(_ name: String, _ id: Int) {
        lock.withLock {
            if waiting[name]?.id == id { waiting[name] = nil }
        }
    }

    func isAsked(for name: String) -> Bool { lock.withLock { waiting[name] != nil } }

    /// Nothing is there of it any more.
    func forget(_ name: String) {
        lock.withLock { (heads[name], troubles[name]) = (nil, nil) }
        kept.forget(name)
    }

    /// Returns once everything is told that happened while no process was there.
    func catchUp() async {
        await withCheckedContinuation { waiting in
            let isNow = lock.withLock {
                defer { isCaughtUp = false }
                if !isCaughtUp { catchingUp.append(waiting) }
                return isCaughtUp
            }
            if isNow { waiting.resume() }
        }
    }

    func came(_ name: String, head: WebAnswer?, bytes: UInt64) {
        tell(name, .came(known(name, head), bytes))
    }

    func finished(_ name: String, head: WebAnswer?, file: URL) {
        guard let head = known(name, head) else { return }
        do { try kept.take(file, of: name, head: head) } catch {
            lock.withLock { troubles[name] = SessionError(code: SessionError.cannotWriteFile) }
        }
    }

    func ended(_ name: String, error: SessionError?) {
        if let data = error?.resumeData { kept.keep(resumeData: data, of: name) }
        let trouble = lock.withLock {
            heads[name] = nil
            return troubles.removeValue(forKey: name)
        }
        // That is this app's own doing; who waits under that name waits for another task.
        if error?.code == SessionError.cancelled { return }
        tell(name, .ended(error ?? trouble))
    }

    func caughtUp() {
        let waiting = lock.withLock {
            defer { catchingUp = [] }
            isCaughtUp = catchingUp.isEmpty
            return catchingUp
        }
        for one in waiting { one.resume() }
    }

    private func tell(_ name: String, _ news: News) {
        _ = lock.withLock { waiting[name]?.tap.yield(news) }
    }

    /// The head of the answer whose body comes, which is written down once.
    private func known(_ name: String, _ head: WebAnswer?) -> WebAnswer? {
        lock.withLock {
            if let known = heads[name] { return known }
            if let head { try? kept.keep(head: head, of: name) }
            let known = kept.head(of: name) ?? head
            heads[name] = known
            return known
        }
    }
}
