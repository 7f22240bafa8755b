import Foundation
public import Keepsake
public import Observation

/// A link whose post the extension added beside what was saved before.
public struct SavedTwice: Sendable, Hashable {
    public let link: String
    /// Somebody looked; else what was there may have been deleted since.
    public let isSeen: Bool
}

/// Does what the extension left notes about.
@MainActor @Observable
public final class InboxReader {
    /// Exports among it.
    public let exports: SharedExports
    /// What is in the library twice, or may be.
    public private(set) var twice: [SavedTwice] = []

    @ObservationIgnored private let inbox: ShareInbox?
    @ObservationIgnored private let saves: Saves
    /// How long the extension may be at what it began.
    @ObservationIgnored private let grace: TimeInterval
    /// A look for what the extension was at.
    @ObservationIgnored private var later: Task<Void, Never>?
    @ObservationIgnored private let adoption: @Sendable (ShareInbox) async throws -> Adoption
    @ObservationIgnored private var isTaking = false
    /// How what is found by one more look is to be saved; nil while none is asked for.
    @ObservationIgnored private var lookAgain: SaveOptions?

    init(
        inbox: ShareInbox?, saves: Saves, exports: SharedExports, grace: TimeInterval,
        adoption: @escaping @Sendable (ShareInbox) async throws -> Adoption
    ) {
        self.inbox = inbox
        self.saves = saves
        self.exports = exports
        self.grace = grace
        self.adoption = adoption
    }

    /// A note is removed when what it asks for is written down elsewhere. Links are begun at once;
    /// nobody waits until exports are read.
    public func take(options: SaveOptions) async {
        exports.tryAgain()
        // What had to wait for a reading goes on after it.
        exports.isOver = { [weak self] in await self?.look(options) }
        await look(options)
    }

    /// Exports that another app handed over to a screen: read as those that the extension took,
    /// and as safe from the end of the process.
    func take(dropped files: [URL]) throws {
        // What could not be taken is not kept for nobody.
        defer { LentFile.drop(files) }
        guard let inbox else {
            throw PickedFileError.notReachable(name: files.first?.lastPathComponent ?? "")
        }
        try inbox.take(files)
        for note in inbox.notes() where !note.files.isEmpty { exports.begin(note, of: inbox) }
    }

    /// Waits until everything that was shared was read.
    func settled() async { await exports.settled() }

    /// Links are begun whatever else is in hand, as to look for a page takes its time. What else
    /// comes meanwhile is found by one more look.
    private func look(_ options: SaveOptions) async {
        guard let inbox else { return }
        await carryOut(inbox.notes().filter(\.isLink), of: inbox, options)
        lookAgain = options
        if isTaking { return }
        isTaking = true
        defer { isTaking = false }
        while let options = lookAgain {
            lookAgain = nil
            inbox.sweep()
            await carryOut(inbox.notes(), of: inbox, options)
        }
    }

    /// What cannot be done now is there at the next look.
    private func carryOut(
        _ notes: [ShareNote], of inbox: ShareInbox, _ options: SaveOptions
    ) async {
        for note in notes {
            do {
                try await carryOut(note, of: inbox, options)
            } catch Adoption.Waiting.forExtension {
                lookLater(options)
            } catch {}
        }
    }

    /// Once the extension is at nothing any more, whatever becomes of the app until then.
    private func lookLater(_ options: SaveOptions) {
        later?.cancel()
        later = Task { [weak self, grace] in
            guard (try? await Task.sleep(for: .seconds(grace))) != nil else { return }
            await self?.look(options)
        }
    }

    /// Before anything is saved: what the extension saved by itself would be added once more.
    ///
    /// - Throws: Why the order cannot be carried out now; `CancellationError` where its task was
    ///   cancelled while it waited.
    func adopt(before order: SaveOrder, options: SaveOptions) async throws {
        guard let inbox else { return }
        for id in inbox.notes().map(\.id) {
            // The extension may write down more while it is waited for. What the catalog does not
            // know cannot be added twice: nobody waits for its page.
            while let note = inbox.note(id), case .saved(let direct) = note.what,
                try await matters(direct, to: order, inbox)
            {
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
        case .twice(let isSeen): twice.append(SavedTwice(link: direct.text, isSeen: isSeen))
        case .notAdded:
            try await saves.start(
                .fromLinks(text: direct.text, slide: nil, options), id: "note-\(note.id)")
        }
        inbox.done(note)
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
        case .begun(let text, let at):
            // A clock that was set back does not keep it waiting.
            if abs(at.timeIntervalSinceNow) < grace { throw Adoption.Waiting.forExtension }
            try await saves.start(
                .fromLinks(text: text, slide: nil, options), id: "note-\(note.id)")
            inbox.done(note)
        case .exports: exports.begin(note, of: inbox)
        }
    }
}
