public import Foundation
public import Keepsake

/// A background session of the system's, call for call as `URLSession` has it. Its tasks are the
/// system's: they go on while the app sleeps, and after it ended. Each has a name that stays with
/// it, and no two have the same.
public protocol BackgroundSession: Sendable {
    /// Whom is told what happens to tasks, and first what happened while no process was there.
    /// Called once in a process.
    func tell(_ events: any SessionEvents)

    /// The names of all tasks that are not over, whichever process began them.
    func tasks() async -> Set<String>

    func begin(_ request: WebRequest, named name: String)

    /// Goes on with what an earlier task had.
    func goOn(with resumeData: Data, named name: String)

    /// Ends a task; nil where nothing can be gone on with.
    func stop(_ name: String) async -> Data?

    /// Ends a task of which nothing is wanted.
    func drop(_ name: String) async
}

/// Hears what happens to tasks, one after the other.
public protocol SessionEvents: AnyObject, Sendable {
    /// So many bytes of the body are there. Not told of what happened while no process was there.
    func came(_ name: String, head: WebAnswer?, bytes: UInt64)

    /// The whole body is there. The system takes the file away when this returns.
    func finished(_ name: String, head: WebAnswer?, file: URL)

    /// It is over: the last that is told of a task.
    func ended(_ name: String, error: SessionError?)

    /// All is told that happened while no process was there.
    func caughtUp()
}

/// Brings pages while the app runs. It follows no redirect, and keeps nothing.
public protocol PageSession: Sendable {
    /// - Throws: ``SessionError`` if there was no answer.
    func page(_ request: WebRequest) async throws -> WebPage
}

/// What `URLSession` says of a request without an answer.
public struct SessionError: Error, Sendable, Equatable {
    /// In `NSURLErrorDomain`.
    public let code: Int
    /// What the body can be gone on with.
    public let resumeData: Data?

    public init(code: Int, resumeData: Data? = nil) {
        (self.code, self.resumeData) = (code, resumeData)
    }
}

extension SessionError {
    public static let cancelled = -999
    public static let timedOut = -1001
    public static let cannotFindHost = -1003
    public static let cannotConnect = -1004
    public static let connectionLost = -1005
    public static let nameLookupFailed = -1006
    public static let notConnected = -1009
    public static let roamingOff = -1018
    public static let dataNotAllowed = -1020
    /// Failed handshakes and certificates of every kind.
    static let security = -1206 ... -1200
    public static let cannotWriteFile = -3003
    /// What the system says where it has not even room to begin.
    public static let cannotCreateFile = -3000

    /// The same in the core's words.
    var asNetworkError: NetworkError {
        switch code {
        case Self.notConnected, Self.cannotConnect, Self.roamingOff, Self.dataNotAllowed:
            .NoConnection
        case Self.cannotFindHost, Self.nameLookupFailed: .NoName
        case Self.security: .NotTrusted
        case Self.cannotCreateFile, Self.cannotWriteFile: .NoRoom
        case Self.timedOut: .Failed(how: .notInTime)
        case Self.connectionLost: .Failed(how: .brokeOff)
        default: .Failed(how: .nothing)
        }
    }
}
