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

/// Reads exports that were shared, one after another. Nothing else waits for them.
@MainActor @Observable
public final class SharedExports {
    /// How far the reading in hand is; nil before it has begun.
    public private(set) var progress: ReadingProgress?
    /// Notes whose files could not be read.
    public private(set) var troubles: [ShareTrouble] = []

    /// The first of them is in hand.
    private var waiting: [ShareNote] = []
    @ObservationIgnored private let keepsake: @Sendable () async throws -> Keepsake
    @ObservationIgnored private let archives: Archives
    /// Those that are not tried again before the next ``tryAgain()``.
    @ObservationIgnored private var failed: Set<String> = []
    @ObservationIgnored private var task: Task<Void, Never>?
    @ObservationIgnored private var inHand: Task<ReadSummary, any Error>?
    /// Called after each reading.
    @ObservationIgnored var isOver: @MainActor () async -> Void = {}

    init(keepsake: @escaping @Sendable () async throws -> Keepsake, archives: Archives) {
        (self.keepsake, self.archives) = (keepsake, archives)
    }

    public var isReading: Bool { !waiting.isEmpty }

    /// Stops the reading in hand: what was shared is not wanted any more.
    public func stop() { inHand?.cancel() }

    func tryAgain() { failed = [] }

    /// Lets the files of a note be read, after those that wait already.
    func begin(_ note: ShareNote, of inbox: ShareInbox) {
        if failed.contains(note.id) || waiting.contains(where: { $0.id == note.id }) { return }
        waiting.append(note)
        task = task ?? Task { await work(inbox) }
    }

    /// Waits until all of them were read.
    func settled() async {
        while let task { await task.value }
    }

    private func work(_ inbox: ShareInbox) async {
        while let note = waiting.first {
            await read(note, of: inbox)
            (progress, inHand) = (nil, nil)
            waiting.removeFirst()
            await isOver()
        }
        task = nil
    }

    private func read(_ note: ShareNote, of inbox: ShareInbox) async {
        let (keepsake, archives, files) = (keepsake, archives, note.files.map(inbox.place(of:)))
        let (news, tap) = AsyncStream.makeStream(
            of: ReadingProgress.self, bufferingPolicy: .bufferingNewest(1))
        let showing = Task { for await now in news { progress = now } }
        let reading = Task {
            try await archives.readTaking(files, into: keepsake()) { tap.yield($0) }
        }
        inHand = reading
        let came = await reading.result
        tap.finish()
        await showing.value
        do {
            _ = try came.get()
            inbox.done(note)
            troubles.removeAll { $0.id == note.id }
        } catch {
            tell(note, of: inbox, error)
        }
    }

    /// What can never be read is told once, and what the person stopped not at all; anything else
    /// is tried again later.
    private func tell(_ note: ShareNote, of inbox: ShareInbox, _ error: any Error) {
        troubles.removeAll { $0.id == note.id }
        switch error {
        case KeepError.Stopped: return inbox.done(note)
        case KeepError.NotUsable, PickedFileError.notReachable: inbox.done(note)
        default: failed.insert(note.id)
        }
        let why = (error as? PickedFileError).map(ShareTrouble.Why.file)
        troubles.append(
            ShareTrouble(
                id: note.id, names: note.files.map(ShareInbox.name),
                why: why ?? .core(KeepError(library: error))))
    }
}
