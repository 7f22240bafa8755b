import Foundation

/// What the library answered instead of doing it: a code of `PHPhotosErrorDomain`, with the
/// system's own words, which are for a report and may name nothing of the person's.
public struct PhotoLibraryError: Error, Sendable, Equatable {
    public let code: Int
    public let words: String

    public init(code: Int, words: String = "") {
        self.code = code
        self.words = words
    }

    /// What something else than the library said.
    public init(notOfLibrary error: any Error) {
        let isFull =
            (error as? CocoaError)?.code == .fileWriteOutOfSpace
            || (error as? POSIXError)?.code == .ENOSPC
        self.init(
            code: isFull ? Self.notEnoughSpace : Self.internalError,
            words: error.localizedDescription)
    }

    /// What a code means for a save.
    public enum Meaning: Sendable, Equatable {
        /// The permission is not there, or was taken back.
        case notAllowed
        /// There is no room.
        case noRoom
        /// The library itself cannot be reached now.
        case unreachable
        /// The original lies in iCloud and is not on this phone: that is not "gone".
        case inCloud
        /// The person said no.
        case cancelled
        /// Nobody knows; once more may help.
        case unknown
        /// It does not take this; with others in the same block nobody knows which.
        case refused

        /// Whatever else is asked for now would meet it as well.
        var isOfAll: Bool {
            switch self {
            case .notAllowed, .noRoom, .unreachable: true
            case .inCloud, .cancelled, .unknown, .refused: false
            }
        }
    }

    public var meaning: Meaning {
        switch code {
        case Self.accessUserDenied, Self.accessRestricted: .notAllowed
        case Self.notEnoughSpace: .noRoom
        case Self.libraryVolumeOffline, Self.relinquishing, Self.switchingLibrary: .unreachable
        case Self.networkAccessRequired: .inCloud
        case Self.userCancelled: .cancelled
        case Self.internalError, Self.operationInterrupted: .unknown
        default: .refused
        }
    }

    public static let internalError = -1
    public static let userCancelled = 3072
    public static let libraryVolumeOffline = 3114
    public static let relinquishing = 3142
    public static let switchingLibrary = 3143
    public static let networkAccessRequired = 3164
    public static let identifierNotFound = 3201
    public static let changeNotSupported = 3300
    public static let operationInterrupted = 3301
    /// Bytes and type disagree, or the format is not accepted.
    public static let invalidResource = 3302
    /// A creation request without a file.
    public static let missingResource = 3303
    public static let notEnoughSpace = 3305
    public static let accessRestricted = 3310
    public static let accessUserDenied = 3311
}
