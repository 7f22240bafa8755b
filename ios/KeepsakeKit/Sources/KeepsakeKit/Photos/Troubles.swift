import Foundation
import Keepsake

extension KeepError {
    /// The permission is not there, or not any more: the save pauses, nothing of it is lost.
    static let withdrawn = KeepError.said(
        .notAllowed, "PhotoKit \(PhotoLibraryError.accessUserDenied)")

    /// The library gave no identifier. As everything that a library says, it is no sentence in any
    /// language.
    static let unanswered = KeepError.said(.tryAgain, "PHObjectPlaceholder")

    /// What the library threw, named by what to do next.
    init(library error: any Error) {
        switch error {
        case let error as KeepError:
            self = error
        case let error as PhotoLibraryError:
            let words = error.words.isEmpty ? "PhotoKit \(error.code)" : error.words
            self =
                switch error.meaning {
                case .notAllowed: .said(.notAllowed, words)
                case .noRoom: .said(.noSpace, words)
                case .unreachable: .said(.unreachable, words)
                case .cancelled: .declined
                case .inCloud: .TryLater(why: .roll(reason: .inCloud), reason: words, wait: nil)
                case .unknown: .said(.tryAgain, words)
                case .refused: .said(.refused, words)
                }
        case let error as CocoaError where error.code == .fileWriteOutOfSpace:
            self = .said(.noSpace, error.localizedDescription)
        default:
            self = .said(.tryAgain, error.localizedDescription)
        }
    }

    /// In the roll's words: a code for the person, and the system's own.
    static func said(_ trouble: RollTrouble, _ text: String) -> KeepError {
        let why = Trouble.roll(reason: .rollSaid(trouble: trouble, text: text))
        return switch trouble {
        case .notAllowed: .NeedsPermission(why: why, reason: text)
        case .noSpace: .NeedsSpace(why: why, reason: text)
        case .unreachable: .NotReachable(why: why, reason: text)
        case .refused: .NotUsable(why: why, reason: text)
        case .notDurable, .tryAgain: .TryLater(why: why, reason: text, wait: nil)
        }
    }

    /// It stands in the way until the person allows it.
    public var isAboutPermission: Bool {
        if case .NeedsPermission = self { return true }
        return false
    }
}
