import Foundation
public import Keepsake
public import Observation

/// The card that the share extension shows: what the page of a post says, once that is there. It
/// never opens the app's catalog: what is to be saved is left as a note, but for a post that is one
/// small item, which it saves by itself. The card says which of the two happened.
@MainActor @Observable
public final class ShareCardModel {
    public enum State: Sendable, Equatable {
        /// A post: what the link says by itself; its page says more (``preview``).
        case post(ResolvedLink)
        /// A link that leads to no post, and why nothing of it can be saved.
        case refused(Refusal)
        /// Files that may be an export, by their names; and those that could not be taken over.
        case files([String], notTaken: [String])
        /// A copy of the files is being made for the app.
        case copying
        /// A post is looked at, and saved if it is one small item.
        case saving
        /// It is in the library now, at that day where it is known.
        case saved(Date?)
        /// Nobody could see whether it got into the library: the app looks when it is opened next.
        case unsure
        /// The person closed the card: nothing was saved, and nothing is left.
        case cancelled
        /// The app saves it when it is opened next.
        case leftForApp
        /// The app reads it when it is opened next, but for files that could not be taken over.
        case leftToRead(notTaken: [String])
        case nothing(Shared.Why)
        /// There is no place that the app and its extension share: nothing was left for the app.
        case noWayToApp
        /// The note or the copy could not be written: nothing was left for the app.
        case failed(KeepError)
    }

    public private(set) var state: State
    /// The hosts of what could be taken for links of Instagram's beside those that are; nobody
    /// asks them, and nothing of them is saved.
    public let lookAlikes: [String]
    /// What there is to see of the post; nil while nobody knows.
    public private(set) var preview: LinkPreview?
    /// Whether it is waited for. It may be saved meanwhile.
    public private(set) var isLooking = false
    /// Why there is nothing to see.
    public private(set) var notSeen: KeepError?

    @ObservationIgnored private let shared: Shared
    @ObservationIgnored private let inbox: ShareInbox?
    @ObservationIgnored private let saver: DirectSaver?
    @ObservationIgnored private var task: Task<DirectSaver.Outcome, Never>?
    /// What is left where the extension is ended before it is done.
    @ObservationIgnored private var begun: ShareNote?
    /// *Save* was told.
    @ObservationIgnored private var isTold = false

    /// - Parameters:
    ///   - inbox: Nil where the App Group is not there.
    ///   - saver: Nil where everything is left for the app.
    public init(_ shared: Shared, inbox: ShareInbox?, saver: DirectSaver? = nil) {
        self.shared = shared
        self.inbox = inbox
        self.saver = saver
        lookAlikes = shared.foreignHosts
        if inbox == nil {
            state = .noWayToApp
            return
        }
        state =
            switch shared {
            case .links(let text):
                Self.card(of: resolveLinks(text: text))
            case .files(let files, let notTaken):
                .files(files.map(\.lastPathComponent), notTaken: notTaken)
            case .nothing(let why): .nothing(why)
            }
    }

    /// Whether there is something that *Save* saves, as long as it was not told to.
    public var canSave: Bool {
        switch state {
        case .post, .files: true
        case .refused, .copying, .saving, .saved, .unsure, .cancelled, .leftForApp, .leftToRead,
            .nothing, .noWayToApp, .failed:
            false
        }
    }

    /// How long the card waits for the page of a post.
    private static let patience = Duration.seconds(10)

    /// Asks for the page of the post. To be called when the card opens.
    public func look() async {
        await look { try? await Task.sleep(for: Self.patience) }
    }

    /// - Parameter patience: Is over when nobody is shown any more that it is waited for.
    func look(_ patience: @escaping @Sendable () async -> Void) async {
        guard case .post = state, case .links(let text) = shared, let saver else { return }
        isLooking = true
        let waiting = Task {
            await patience()
            if !Task.isCancelled { isLooking = false }
        }
        do {
            preview = try await saver.look(at: text)
        } catch KeepError.Stopped {
            // The card was closed.
        } catch {
            notSeen = KeepError(library: error)
        }
        waiting.cancel()
        isLooking = false
    }

    /// Saves one small item, or leaves it for the app. Said only once the item, or the note, is
    /// there as a whole.
    public func save() async {
        // Tapped twice, it is told once.
        guard let inbox, !isTold else { return }
        isTold = true
        do {
            switch shared {
            case .links(let text): state = try await saveLinks(text, inbox)
            case .files(let files, let notTaken):
                state = .copying
                try await Task.detached {
                    try inbox.take(files)
                }.value
                state = .leftToRead(notTaken: notTaken)
            case .nothing: return
            }
        } catch {
            state = .failed(KeepError(library: error))
        }
    }

    /// The first link that a save can follow; else why it cannot follow the first.
    private static func card(of links: [ResolvedLink]) -> State {
        guard let link = links.first(where: { $0.refusal == nil }) ?? links.first else {
            return .nothing(.noLink)
        }
        return link.refusal.map(State.refused) ?? .post(link)
    }

    /// The person closes the card. What was not added by then is not saved, and nothing is left.
    public func cancel() {
        if let begun { inbox?.done(begun) }
        task?.cancel()
        // What saves closes it by itself, and may be adding the item: only the look ends at once.
        let isSaving = task != nil
        if let saver { Task { isSaving ? await saver.stopLooking() : await saver.close() } }
        if case .files(let files, _) = shared, case .files = state { LentFile.drop(files) }
    }

    private func saveLinks(_ text: String, _ inbox: ShareInbox) async throws -> State {
        let id = UUID().uuidString
        let note = ShareNote(id: id, .link(text: text, slide: nil))
        if let saver {
            let begun = ShareNote(.begun(text: text, at: Date()))
            try inbox.leave(begun)
            defer { inbox.done(begun) }
            self.begun = begun
            state = .saving
            let task = Task.detached {
                await saver.save(text, note: id, after: begun, to: inbox)
            }
            self.task = task
            let outcome = await task.value
            await saver.close()
            switch outcome {
            case .saved(let day): return .saved(day)
            case .unsure: return .unsure
            case .notSaved where task.isCancelled:
                inbox.done(note)
                return .cancelled
            case .notSaved:
                // In the place of the note about the item that was not added, if there is one.
                try inbox.leave(note)
                return .leftForApp
            }
        }
        try inbox.leave(note)
        return .leftForApp
    }
}
