import Foundation

// The generated module is re-exported: an app imports one.
@_exported import KeepsakeRust

/// The sentence for the person, also where only an `Error` is known.
extension KeepError: CustomStringConvertible, LocalizedError {
    public var errorDescription: String? { description }
}

extension KeepError {
    /// Of a camera roll whose person was asked whether something may be removed, and said no.
    public static var declined: KeepError {
        .NeedsPermission(
            why: .roll(reason: .declined), reason: sentence(reasons: [.declined]))
    }

    /// What went wrong with files, named by what to do next.
    init(_ error: any Error) {
        if let error = error as? KeepError {
            self = error
            return
        }
        let reason = error.localizedDescription
        let cause = error as? CocoaError
        let path = cause?.filePath ?? ""
        switch cause?.code {
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            self = .NeedsPermission(
                why: .roll(reason: .cannotWrite(path: path)), reason: reason)
        case .fileNoSuchFile, .fileReadNoSuchFile:
            self = .NotReachable(why: .roll(reason: .placeGone(path: path)), reason: reason)
        case .fileWriteOutOfSpace:
            self = .NeedsSpace(why: .roll(reason: .noRoomAt(path: path)), reason: reason)
        default:
            self = .TryLater(
                why: .roll(reason: .systemSaid(path: path, system: reason)), reason: reason,
                wait: nil)
        }
    }
}
