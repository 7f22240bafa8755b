import Foundation
public import Keepsake
public import Observation

/// The card that the share extension shows. It never opens the app's catalog: what is to be
/// saved is left as a note, and the card says so.
@MainActor @Observable
public final class ShareCardModel {
    public enum State: Sendable, Equatable {
        /// A post: what the link says by itself; nobody is asked for its page here.
        case post(ResolvedLink)
        /// Files that may be an export, by their names; and those that could not be taken over.
        case files([String], notTaken: [String])
        /// A copy of the files is being made for the app.
        case copying
        /// The app saves it when it is opened next, but for files that could not be taken over.
        case leftForApp(notTaken: [String])
        case nothing(Shared.Why)
        /// There is no place that the app and its extension share: nothing was left for the app.
        case noWayToApp
        /// The note or the copy could not be written: nothing was left for the app.
        case failed(KeepError)
    }

    public private(set) var state: State

    @ObservationIgnored private let shared: Shared
    @ObservationIgnored private let inbox: ShareInbox?

    /// - Parameter inbox: Nil where the App Group is not there.
    public init(_ shared: Shared, inbox: ShareInbox?) {
        self.shared = shared
        self.inbox = inbox
        if inbox == nil {
            state = .noWayToApp
            return
        }
        state =
            switch shared {
            case .links(let text):
                resolveLinks(text: text).first.map(State.post) ?? .nothing(.noLink)
            case .files(let files, let notTaken):
                .files(files.map(\.lastPathComponent), notTaken: notTaken)
            case .nothing(let why): .nothing(why)
            }
    }

    /// Leaves it for the app. Said only once the note is there as a whole.
    public func save() async {
        guard let inbox else { return }
        let shared = shared
        var lost: [String] = []
        if case .files(_, let notTaken) = shared { (state, lost) = (.copying, notTaken) }
        do {
            switch shared {
            case .links(let text):
                try inbox.leave(ShareNote(.link(text: text, slide: nil)))
            case .files(let files, _):
                try await Task.detached {
                    let names = try files.map(inbox.take)
                    try inbox.leave(ShareNote(.exports(files: names)))
                }.value
            case .nothing: return
            }
            state = .leftForApp(notTaken: lost)
        } catch {
            state = .failed(KeepError(library: error))
        }
    }
}
