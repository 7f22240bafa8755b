public import Foundation
public import Keepsake
public import Observation

/// *Home*: add an export, paste a link, continue, look at earlier saves.
@MainActor @Observable
public final class HomeModel {
    /// Nil until it is there.
    public private(set) var summary: CatalogSummary?
    public private(set) var archives: [ArchiveRecord] = []
    /// Earlier saves, the latest first.
    public private(set) var runs: [SaveRecord] = []
    /// Exports that are to be chosen again.
    public private(set) var unreadable: [Archives.Lost] = []
    /// What was asked for and did not work; else why there is nothing to see.
    public var trouble: KeepError? { doingTrouble ?? lookingTrouble }
    /// Nothing could be looked at yet: to try again may help.
    public var isUnseen: Bool { summary == nil && lookingTrouble != nil }
    /// A picked file that cannot be read yet, until another is chosen.
    public private(set) var fileTrouble: PickedFileError?

    /// A reading that was begun here, or by an earlier screen.
    private var isOwn = false
    private var doingTrouble: KeepError?
    private var lookingTrouble: KeepError?
    private var ownProgress: ReadingProgress?
    private var names: [Int64: String] = [:]
    private var copied: Set<Int64> = []
    @ObservationIgnored private let services: Services
    @ObservationIgnored private let router: Router
    @ObservationIgnored private var task: Task<Void, Never>?
    /// How often it was looked, and which of the looks is shown: an earlier one may end later.
    @ObservationIgnored private var looks = (begun: 0, shown: 0)
    /// A reading that another screen began.
    @ObservationIgnored private var joined: ReadRun?

    public init(_ services: Services, router: Router = Router()) {
        self.services = services
        self.router = router
    }

    /// Also of an export that was shared.
    public var isReading: Bool { isOwn || shared.isReading }

    /// How far the reading that is shown is; nil before it has begun. One begun here comes first.
    public var reading: ReadingProgress? { isOwn ? ownProgress : shared.progress }

    private var shared: SharedExports { services.inbox.exports }

    /// Nothing was ever added: three steps explain how.
    public var isFirstStart: Bool {
        summary?.media == 0 && archives.isEmpty && runs.isEmpty
    }

    /// Looks again what there is.
    public func refresh() async {
        do {
            try await look()
            lookingTrouble = nil
        } catch {
            lookingTrouble = KeepError(library: error)
        }
    }

    /// Looks again whenever the catalog changed, as by an export that was shared; until its task is
    /// cancelled.
    public func follow() async {
        await refresh()
        guard let keepsake = try? await services.keepsake() else { return }
        join(keepsake)
        await services.follow { await self.refresh() }
    }

    /// What the person chose, or what kept the system from handing it over.
    public func chosen(_ picked: Result<[URL], any Error>) {
        switch picked {
        case .success(let files): add(files)
        case .failure(let error as CocoaError) where error.code == .userCancelled: return
        case .failure(let error): doingTrouble = KeepError(library: error)
        }
    }

    /// Whether an export can be opened. If not, it is to be chosen again.
    public func isReadable(_ archive: ArchiveRecord) -> Bool {
        archive.reachable && !unreadable.contains { $0.archive == archive.id }
    }

    /// Names of exports that are to be chosen again and that no row of ``archives`` stands for.
    public var lost: [String] {
        let known = Set(archives.map(\.id))
        return unreadable.filter { !($0.archive.map(known.contains) ?? false) }.map(\.name)
            .sorted()
    }

    /// What the person knows an export by.
    public func name(of archive: ArchiveRecord) -> String {
        names[archive.id] ?? ShareInbox.name(of: (archive.path as NSString).lastPathComponent)
    }

    /// What tells an export from others of its name: the folder that it lies in, where the person
    /// can know that, and when it was added. Nil where no other has the name.
    public func apart(_ archive: ArchiveRecord) -> String? {
        let name = name(of: archive)
        let isAlone = !archives.contains { $0.id != archive.id && self.name(of: $0) == name }
        if isAlone { return nil }
        let added = services.words.dayAndTime(archive.added)
        if copied.contains(archive.id) { return added }
        let folder = (archive.path as NSString).deletingLastPathComponent as NSString
        let isKnown = !Self.unknownFolders.contains(folder.lastPathComponent)
        return isKnown ? "\(folder.lastPathComponent), \(added)" : added
    }

    /// Where files lie that are in no folder, in iCloud and on the phone: nobody is shown that.
    private static let unknownFolders = ["com~apple~CloudDocs", "File Provider Storage"]

    /// Reads exports, as the parts of one, and then shows what there is to save.
    public func add(_ files: [URL]) {
        guard !files.isEmpty, !isOwn else { return }
        (isOwn, ownProgress, doingTrouble, fileTrouble) = (true, nil, nil, nil)
        task = Task {
            await telling {
                let keepsake = try await self.services.keepsake()
                let (news, tap) = AsyncStream.makeStream(
                    of: ReadingProgress.self, bufferingPolicy: .bufferingNewest(1))
                let showing = Task { for await now in news { self.ownProgress = now } }
                defer { showing.cancel() }
                _ = try await self.services.archives.read(files, into: keepsake) { tap.yield($0) }
                try await self.look()
                // Whoever looks at something else by now is not led away from it.
                if self.summary?.media ?? 0 > 0, self.router.path.isEmpty {
                    self.router.show(.catalog)
                }
            }
            (isOwn, ownProgress) = (false, nil)
        }
    }

    /// Reads exports that were dropped here, and lie in a folder that is not kept.
    public func drop(_ files: [URL]) {
        if files.isEmpty { return }
        (doingTrouble, fileTrouble) = (nil, nil)
        do {
            try services.inbox.take(dropped: files)
        } catch let error as PickedFileError {
            fileTrouble = error
        } catch {
            doingTrouble = KeepError(library: error)
        }
    }

    /// Shows a reading that goes on: an earlier screen began it.
    private func join(_ keepsake: Keepsake) {
        guard !isReading, let going = keepsake.readingGoingOn() else { return }
        (isOwn, joined) = (true, going)
        task = Task {
            await telling {
                for try await event in keepsake.joiningReading() {
                    if case .moving(let now) = event { self.ownProgress = now }
                }
                try await self.look()
            }
            (isOwn, ownProgress, joined) = (false, nil, nil)
        }
    }

    /// Stops the reading that is shown; of it the catalog is as before. One that was shared and
    /// waits behind it goes on.
    public func stopReading() {
        guard isOwn else { return shared.stop() }
        joined?.cancel()
        task?.cancel()
    }

    /// Waits for a reading to end.
    public func readingEnded() async {
        await task?.value
    }

    /// Forgets an export; what was saved of it stays where it is.
    public func forget(_ archive: ArchiveRecord) async {
        await telling {
            _ = try await self.services.keepsake().forget(archive: archive.id)
            await self.services.archives.forget(archive.id)
            try await self.look()
        }
    }

    /// A save that goes on, else one that is paused, to be continued; else one that is over and was
    /// not looked at.
    public var going: SaveState? {
        let all = services.saves.states.values
        return all.first(where: \.goesOn) ?? all.first { !$0.isOver } ?? all.first
    }

    private func look() async throws {
        looks.begun += 1
        let look = looks.begun
        let keepsake = try await services.keepsake()
        let summary = try await keepsake.summary()
        let archives = try await keepsake.archives()
        let saves = try await keepsake.saves()
        if look < looks.shown { return }
        looks.shown = look
        (self.summary, self.archives, runs) = (summary, archives, saves)
        unreadable = await services.archives.unreadable
        copied = await services.archives.copied
        names = await services.archives.names
    }

    private func telling(_ work: @MainActor () async throws -> Void) async {
        do {
            try await work()
        } catch let error as KeepError {
            if case .Stopped = error { return }
            doingTrouble = error
        } catch let error as PickedFileError {
            fileTrouble = error
        } catch is CancellationError {
            return
        } catch {
            doingTrouble = .said(.tryAgain, error.localizedDescription)
        }
    }
}
