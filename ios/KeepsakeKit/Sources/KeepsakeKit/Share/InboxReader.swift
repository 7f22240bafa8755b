public import Keepsake
public import Observation

/// Does what the extension left notes about.
@MainActor @Observable
public final class InboxReader {
    /// Notes whose files could not be read: the person is told which.
    public private(set) var troubles: [String] = []

    @ObservationIgnored private let inbox: ShareInbox?
    @ObservationIgnored private let saves: Saves
    @ObservationIgnored private let archives: Archives
    @ObservationIgnored private let keepsake: @Sendable () async throws -> Keepsake
    @ObservationIgnored private var isTaking = false

    init(
        inbox: ShareInbox?, saves: Saves, archives: Archives,
        keepsake: @escaping @Sendable () async throws -> Keepsake
    ) {
        self.inbox = inbox
        self.saves = saves
        self.archives = archives
        self.keepsake = keepsake
    }

    /// A note is removed when what it asks for is written down elsewhere.
    public func take(options: SaveOptions) async {
        guard let inbox, !isTaking else { return }
        isTaking = true
        defer { isTaking = false }
        for note in inbox.notes() {
            do {
                try await carryOut(note, of: inbox, options)
                inbox.done(note)
            } catch {
                tell(note, of: inbox, error)
            }
        }
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
        troubles = (troubles.filter { !files.contains($0) }) + files
    }

    private func carryOut(
        _ note: ShareNote, of inbox: ShareInbox, _ options: SaveOptions
    ) async throws {
        switch note.what {
        case .link(let text, let slide):
            try await saves.start(
                .fromLinks(text: text, slide: slide, options), id: "note-\(note.id)")
        case .exports(let files):
            let keepsake = try await keepsake()
            try await archives.readTaking(files.map(inbox.place(of:)), into: keepsake)
        }
    }
}
