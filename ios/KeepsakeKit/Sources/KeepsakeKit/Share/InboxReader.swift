import Foundation
public import Keepsake
public import Observation

/// Files that could not be read, and why.
public struct ShareTrouble: Sendable, Equatable, Identifiable {
    /// Of the note.
    public let id: String
    /// What the person knows the files by.
    public let names: [String]
    public let why: Why

    public enum Why: Sendable, Equatable {
        case file(PickedFileError)
        case core(KeepError)
    }
}

/// Does what the extension left notes about.
@MainActor @Observable
public final class InboxReader {
    /// Notes whose files could not be read.
    public private(set) var troubles: [ShareTrouble] = []
    /// Links whose post is in the library twice: the extension added it beside what was there.
    public private(set) var twice: [String] = []

    @ObservationIgnored private let inbox: ShareInbox?
    @ObservationIgnored private let saves: Saves
    @ObservationIgnored private let archives: Archives
    @ObservationIgnored private let adoption: @Sendable (ShareInbox) async throws -> Adoption
    @ObservationIgnored private var isTaking = false

    init(
        inbox: ShareInbox?, saves: Saves, archives: Archives,
        adoption: @escaping @Sendable (ShareInbox) async throws -> Adoption
    ) {
        self.inbox = inbox
        self.saves = saves
        self.archives = archives
        self.adoption = adoption
    }

    /// A note is removed when what it asks for is written down elsewhere.
    public func take(options: SaveOptions) async {
        guard let inbox, !isTaking else { return }
        isTaking = true
        defer { isTaking = false }
        inbox.sweep()
        for note in inbox.notes() {
            do {
                try await carryOut(note, of: inbox, options)
            } catch {
                tell(note, of: inbox, error)
            }
        }
    }

    /// Before anything is saved: what the extension saved by itself would be added once more.
    ///
    /// - Throws: Why the order cannot be carried out now.
    func adopt(before order: SaveOrder, options: SaveOptions) async throws {
        guard let inbox else { return }
        for note in inbox.notes() {
            // What the catalog does not know cannot be added twice: nobody waits for its page.
            guard case .saved(let direct) = note.what, try await matters(direct, to: order, inbox)
            else { continue }
            while true {
                do {
                    try await adopt(direct, note, of: inbox, options)
                    break
                } catch {
                    try await wait(for: error)
                }
            }
        }
    }

    /// Whether an order may add the same item.
    private func matters(
        _ direct: DirectSave, to order: SaveOrder, _ inbox: ShareInbox
    ) async throws -> Bool {
        if case .fromLinks(let text, _, _) = order {
            let links = Set(resolveLinks(text: direct.text).map(\.canonical))
            return resolveLinks(text: text).contains { links.contains($0.canonical) }
        }
        return try await adoption(inbox).keepsake.mediaItem(media: direct.media) != nil
    }

    private func wait(for error: any Error) async throws {
        switch error {
        case Adoption.Waiting.forCore, Adoption.Waiting.forExtension:
            try await Task.sleep(for: .milliseconds(250))
        case Adoption.Waiting.forPage(let why): throw why
        default: throw error
        }
    }

    private func adopt(
        _ direct: DirectSave, _ note: ShareNote, of inbox: ShareInbox, _ options: SaveOptions
    ) async throws {
        switch try await adoption(inbox).settle(direct, note: note.id) {
        case .settled: inbox.remember([direct.media])
        case .twice: twice.append(direct.text)
        case .notAdded:
            try await saves.start(
                .fromLinks(text: direct.text, slide: nil, options), id: "note-\(note.id)")
        }
        inbox.done(note)
    }

    /// What can never be read is told once; anything else is tried again with the next look.
    private func tell(_ note: ShareNote, of inbox: ShareInbox, _ error: any Error) {
        guard case .exports(let files) = note.what else { return }
        let isOver =
            switch error {
            case KeepError.NotUsable, PickedFileError.notReachable: true
            default: false
            }
        if isOver { inbox.done(note) }
        let why = (error as? PickedFileError).map(ShareTrouble.Why.file)
        let trouble = ShareTrouble(
            id: note.id, names: files.map(ShareInbox.name),
            why: why ?? .core(KeepError(library: error)))
        troubles = troubles.filter { $0.id != note.id } + [trouble]
    }

    private func carryOut(
        _ note: ShareNote, of inbox: ShareInbox, _ options: SaveOptions
    ) async throws {
        switch note.what {
        case .saved(let direct):
            try await adopt(direct, note, of: inbox, options)
        case .link(let text, let slide):
            try await saves.start(
                .fromLinks(text: text, slide: slide, options), id: "note-\(note.id)")
            inbox.done(note)
        case .exports(let files):
            let keepsake = try await adoption(inbox).keepsake
            try await archives.readTaking(files.map(inbox.place(of:)), into: keepsake)
            inbox.done(note)
            troubles.removeAll { $0.id == note.id }
        }
    }
}
