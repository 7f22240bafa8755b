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
        /// Files that may be an export, by their names.
        case files([String])
        /// A copy of the files is being made for the app.
        case copying
        /// The app saves it when it is opened next.
        case leftForApp
        case nothing(Shared.Why)
        /// There is no room for a note or a copy.
        case noRoom
    }

    public private(set) var state: State

    @ObservationIgnored private let shared: Shared
    @ObservationIgnored private let inbox: ShareInbox

    public init(_ shared: Shared, inbox: ShareInbox) {
        self.shared = shared
        self.inbox = inbox
        state =
            switch shared {
            case .links(let text):
                resolveLinks(text: text).first.map(State.post) ?? .nothing(.noLink)
            case .files(let files): .files(files.map(\.lastPathComponent))
            case .nothing(let why): .nothing(why)
            }
    }

    /// Leaves it for the app. Said only once the note is there as a whole.
    public func save() async {
        let (inbox, shared) = (inbox, shared)
        if case .files = shared { state = .copying }
        do {
            switch shared {
            case .links(let text):
                try inbox.leave(ShareNote(.link(text: text, slide: nil)))
            case .files(let files):
                try await Task.detached {
                    let names = try files.map(inbox.take)
                    try inbox.leave(ShareNote(.exports(files: names)))
                }.value
            case .nothing: return
            }
            state = .leftForApp
        } catch {
            state = .noRoom
        }
    }
}
