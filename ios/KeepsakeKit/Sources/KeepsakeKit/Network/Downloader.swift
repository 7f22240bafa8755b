public import Foundation
public import Keepsake

/// The phone's own network stack as the core's transport: pages while the app runs, files by a
/// background session, which goes on while the app sleeps and after the system ended it. It decides
/// nothing: whom to ask, how slowly, and what to believe the core says.
///
/// What came while nobody asked waits under its name until the core asks for it again.
public final class Downloader: Transport {
    private let session: any BackgroundSession
    private let pages: any PageSession
    private let kept: KeptDownloads
    private let desk: DownloadDesk

    /// - Parameter folder: Where what nobody has taken yet waits. The system may empty it.
    public init(session: any BackgroundSession, pages: any PageSession, folder: URL) {
        (self.session, self.pages) = (session, pages)
        kept = KeptDownloads(folder: folder)
        kept.tidy()
        desk = DownloadDesk(kept: kept)
        session.tell(desk)
    }

    public func page(request: WebRequest) async throws -> WebPage {
        do {
            return try await pages.page(request)
        } catch let error as SessionError {
            throw error.asNetworkError
        }
    }

    public func download(key: String, request: WebRequest, incoming: Incoming) async throws {
        let asked = desk.listen(for: key)
        defer { desk.leave(key, asked.id) }
        var arrival = Arrival(incoming)
        let isGoing = await session.tasks().contains(key)
        if try await arrived(key, &arrival) { return }
        var isOfBefore = !isGoing && goesOn(key)
        if !isGoing, !isOfBefore { begin(key, request) }
        // Of one that an earlier process began, the head may be there already.
        if isGoing, !arrival.begins(kept.head(of: key)) { return await drop(key) }
        for await now in asked.news {
            switch now {
            // What is gone on with is asked for where it was, which may not be good any more.
            case .came(let head, _) where isOfBefore && head?.isRefusal == true: continue
            case .ended(nil) where isOfBefore && kept.head(of: key)?.isRefusal == true:
                isOfBefore = false
                begin(key, request)
            case .came(let head, let bytes):
                if !arrival.begins(head) { return await drop(key) }
                incoming.came(bytes: bytes)
            case .ended(let error):
                if try await arrived(key, &arrival) { return }
                throw error?.asNetworkError ?? .Failed(how: .notReadable)
            }
        }
        await notWantedNow(key)
        throw CancellationError()
    }

    /// From now on, what is cancelled is not wanted by this process alone: the system goes on with
    /// it. To be called when the system ends the app's time.
    func sleep() { desk.isAsleep = true }

    /// The app runs again.
    func wake() { desk.isAsleep = false }

    /// The person gave up what was fetched without this process.
    func dropWhatNobodyAsksFor() async {
        for name in await session.tasks() where !desk.isAsked(for: name) { await drop(name) }
    }

    /// Returns once everything was taken over that came while no process was there.
    func catchUp() async { await desk.catchUp() }

    /// Nobody waits for that any longer.
    func haveDoneCatchingUp() { desk.caughtUp() }

    /// Hands over what is there as a whole; answers whether the call is over with that.
    private func arrived(_ key: String, _ arrival: inout Arrival) async throws -> Bool {
        guard let whole = kept.whole(key), let head = kept.head(of: key) else { return false }
        if arrival.begins(head) { try arrival.end(with: whole) }
        await drop(key)
        return true
    }

    /// Goes on with what is left of an earlier task, if anything is.
    private func goesOn(_ key: String) -> Bool {
        guard let data = kept.takeResumeData(of: key) else { return false }
        session.goOn(with: data, named: key)
        return true
    }

    private func begin(_ key: String, _ request: WebRequest) {
        desk.forget(key)
        session.begin(request, named: key)
    }

    private func notWantedNow(_ key: String) async {
        if desk.isAsleep { return }
        if let data = await session.stop(key) { kept.keep(resumeData: data, of: key) }
    }

    private func drop(_ key: String) async {
        await session.drop(key)
        desk.forget(key)
    }
}

/// One answer, as the core is told of it.
private struct Arrival {
    private let incoming: Incoming
    private var file: URL?
    private var isTold = false

    init(_ incoming: Incoming) {
        self.incoming = incoming
    }

    /// Tells the head, once; answers whether the body is wanted, as far as is known.
    mutating func begins(_ head: WebAnswer?) -> Bool {
        guard let head, !isTold else { return !isTold || file != nil }
        isTold = true
        file = incoming.answered(answer: head).map { URL(fileURLWithPath: $0) }
        return file != nil
    }

    /// Puts the body where the core wants it.
    func end(with whole: URL) throws {
        guard let file else { return }
        do {
            try FileManager.default.moveItem(at: whole, to: file)
        } catch {
            throw NetworkError.NoRoom
        }
        let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size]
        incoming.came(bytes: (size as? NSNumber)?.uint64Value ?? 0)
    }
}

extension WebAnswer {
    fileprivate var isRefusal: Bool { status >= 400 }
}
