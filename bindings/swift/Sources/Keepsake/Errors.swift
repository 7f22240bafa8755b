import Foundation

// The generated module is re-exported: an app imports one.
@_exported import KeepsakeRust

/// The sentence for the person, also where only an `Error` is known.
extension KeepError: CustomStringConvertible, LocalizedError {
    public var errorDescription: String? { description }
}

extension KeepError {
    /// What went wrong with files, named by what to do next.
    init(_ error: any Error) {
        if let error = error as? KeepError {
            self = error
            return
        }
        let reason = error.localizedDescription
        switch (error as? CocoaError)?.code {
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly:
            self = .NeedsPermission(reason: reason)
        case .fileNoSuchFile, .fileReadNoSuchFile:
            self = .NotReachable(reason: reason)
        case .fileWriteOutOfSpace:
            self = .NeedsSpace(reason: reason)
        default:
            self = .TryLater(reason: reason)
        }
    }
}
