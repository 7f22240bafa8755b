public import Foundation
public import Keepsake
public import KeepsakeKit

/// The system's side of a background session. Its tasks outlive the process that began them: what
/// ends while none is there is told to the next one. A file that is told of is gone after that.
public final class FakeDownloads: @unchecked Sendable {
    public typealias Answers = @Sendable (WebRequest) async throws -> (WebAnswer, Data)

    private struct Carried {
        let request: WebRequest
        var number: Int
        /// What came up to now, where it is gone on with.
        var offset = 0
        var carrying: Task<Void, Never>?
    }

    private let answers: Answers
    private let place: URL
    /// One thing after the other, as a session's queue has it.
    private let queue = DispatchQueue(label: "FakeDownloads")
    private var events: (any SessionEvents)?
    private var backlog: [@Sendable (any SessionEvents) -> Void] = []
    private var going: [String: Carried] = [:]
    private var broken: [Data: Carried] = [:]
    private var count = 0
    private var log = Log()
    private var isHeld = false
    private var breaksOff: @Sendable (String) -> Int? = { _ in nil }

    /// What was asked of it, by names.
    public struct Log: Sendable, Equatable {
        public var begun: [String] = []
        public var goneOn: [String] = []
        public var stopped: [String] = []
        public var dropped: [String] = []
        public var finished: [String] = []
    }

    /// - Parameter place: For files on their way.
    public init(_ place: URL, answers: @escaping Answers) {
        (self.place, self.answers) = (place, answers)
    }

    public var logged: Log { queue.sync { log } }

    public var names: Set<String> { queue.sync { Set(going.keys) } }

    /// Tasks stand still in the middle.
    public func hold(_ isHeld: Bool) { queue.sync { self.isHeld = isHeld } }

    /// The code by which the task of a name breaks off in the middle.
    public func breakOff(_ which: @escaping @Sendable (String) -> Int?) {
        queue.sync { breaksOff = which }
    }

    /// The process ends; nobody is told anything until another one is there.
    public func processEnds() { queue.sync { events = nil } }

    private func begin(_ name: String, _ carried: Carried) {
        count += 1
        var carried = carried
        carried.number = count
        let number = count
        carried.carrying = Task { await self.carry(name, carried, number) }
        going[name] = carried
    }

    private func carry(_ name: String, _ carried: Carried, _ number: Int) async {
        do {
            let (head, body) = try await answers(carried.request)
            let told = head.from(carried.offset, of: body.count)
            let half = max(carried.offset, body.count / 2)
            tell(name, number) { $0.came(name, head: told, bytes: UInt64(half)) }
            while queue.sync(execute: { isHeld }) { try await Task.sleep(for: .milliseconds(5)) }
            if let code = queue.sync(execute: { breaksOff })(name) {
                let data = queue.sync { left(name, carried, at: half) }
                return end(name, number, SessionError(code: code, resumeData: data))
            }
            tell(name, number) { $0.came(name, head: told, bytes: UInt64(body.count)) }
            try Task.checkCancellation()
            try finish(name, number, told, body)
            end(name, number, nil)
        } catch let error as SessionError {
            end(name, number, error)
        } catch {
            end(name, number, SessionError(code: SessionError.cancelled))
        }
    }

    private func finish(_ name: String, _ number: Int, _ head: WebAnswer, _ body: Data) throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let file = place.appendingPathComponent("CFNetworkDownload_\(number).tmp")
        try body.write(to: file)
        tell(name, number, isKept: true) { events in
            events.finished(name, head: head, file: file)
            try? FileManager.default.removeItem(at: file)
        }
    }

    private func end(_ name: String, _ number: Int, _ error: SessionError?) {
        tell(name, number, isKept: true) { $0.ended(name, error: error) }
        queue.sync {
            guard going[name]?.number == number else { return }
            going[name] = nil
            if error == nil { log.finished.append(name) }
        }
    }

    private func tell(
        _ name: String, _ number: Int, isKept: Bool = false,
        _ what: @escaping @Sendable (any SessionEvents) -> Void
    ) {
        queue.sync {
            // Of one that was dropped nothing more comes.
            guard isKept || going[name]?.number == number else { return }
            if let events { what(events) } else if isKept { backlog.append(what) }
        }
    }

    /// On the queue: what a task can be gone on with.
    private func left(_ name: String, _ carried: Carried, at offset: Int) -> Data {
        var rest = carried
        rest.offset = offset
        let data = Data("\(name) \(count) \(offset)".utf8)
        broken[data] = rest
        return data
    }
}

/// As one process sees it.
extension FakeDownloads: BackgroundSession {
    public func tell(_ events: any SessionEvents) {
        queue.sync {
            self.events = events
            for what in backlog { what(events) }
            backlog = []
            events.caughtUp()
        }
    }

    public func tasks() async -> Set<String> { names }

    public func begin(_ request: WebRequest, named name: String) {
        queue.sync {
            log.begun.append(name)
            begin(name, Carried(request: request, number: 0))
        }
    }

    public func goOn(with resumeData: Data, named name: String) {
        queue.sync {
            log.goneOn.append(name)
            guard let rest = broken[resumeData] else {
                events?.ended(name, error: SessionError(code: SessionError.cannotCreateFile))
                return
            }
            begin(name, rest)
        }
    }

    public func stop(_ name: String) async -> Data? {
        queue.sync {
            guard let carried = going.removeValue(forKey: name) else { return nil }
            log.stopped.append(name)
            carried.carrying?.cancel()
            return left(name, carried, at: 1)
        }
    }

    public func drop(_ name: String) async {
        queue.sync {
            guard let carried = going.removeValue(forKey: name) else { return }
            log.dropped.append(name)
            carried.carrying?.cancel()
        }
    }
}

extension WebAnswer {
    /// What a server says that is asked for the rest of a body.
    fileprivate func from(_ offset: Int, of length: Int) -> WebAnswer {
        if offset == 0 || status != 200 { return self }
        var headers = headers.filter { !["content-length"].contains($0.key.lowercased()) }
        headers["Content-Length"] = "\(length - offset)"
        headers["Content-Range"] = "bytes \(offset)-\(length - 1)/\(length)"
        return WebAnswer(status: 206, headers: headers, address: address)
    }
}
