public import Foundation
public import Keepsake
public import Observation

/// *Home*: add an export, paste a link, continue, look at earlier saves.
@MainActor @Observable
public final class HomeModel {
    /// Nil until it is there.
    public private(set) var summary: CatalogSummary?
    public private(set) var archives: [ArchiveRecord] = []
    public private(set) var runs: [RunRecord] = []
    /// Names of exports that are to be chosen again.
    public private(set) var unreadable: [String] = []
    public private(set) var isReading = false
    /// How far a reading is; nil before it has begun.
    public private(set) var reading: ReadingProgress?
    /// What the latest reading brought, until ``shown()``.
    public private(set) var read: ReadSummary?
    public private(set) var trouble: KeepError?
    /// A picked file that cannot be read yet, until another is chosen.
    public private(set) var fileTrouble: PickedFileError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private var task: Task<Void, Never>?

    public init(_ services: Services) {
        self.services = services
    }

    /// Nothing was ever added: three steps explain how.
    public var isFirstStart: Bool {
        summary?.media == 0 && archives.isEmpty && runs.isEmpty
    }

    /// Looks again what there is.
    public func refresh() async {
        await telling { try await self.look() }
    }

    /// Reads exports, as the parts of one.
    public func add(_ files: [URL]) {
        if files.isEmpty || isReading { return }
        (isReading, reading, trouble, fileTrouble) = (true, nil, nil, nil)
        task = Task {
            await telling {
                let keepsake = try await self.services.keepsake()
                let (news, tap) = AsyncStream.makeStream(
                    of: ReadingProgress.self, bufferingPolicy: .bufferingNewest(1))
                let showing = Task { for await now in news { self.reading = now } }
                defer { showing.cancel() }
                self.read = try await self.services.archives.read(files, into: keepsake) {
                    tap.yield($0)
                }
                try await self.look()
            }
            (isReading, reading) = (false, nil)
        }
    }

    /// Stops a reading; the catalog is as before.
    public func stopReading() {
        task?.cancel()
    }

    /// Waits for a reading to end.
    public func readingEnded() async {
        await task?.value
    }

    /// What was read has been shown.
    public func shown() {
        read = nil
    }

    /// Forgets an export; what was saved of it stays where it is.
    public func forget(_ archive: ArchiveRecord) async {
        await telling {
            _ = try await self.services.keepsake().forget(archive: archive.id)
            try await self.services.archives.forget(archive.id)
            try await self.look()
        }
    }

    /// Whether a text leads to something at Instagram.
    public func hasLink(_ text: String) -> Bool {
        !resolveLinks(text: text).isEmpty
    }

    /// The save that goes on or is paused, to be continued.
    public var going: SaveState? {
        services.saves.states[Saves.fromExports]
    }

    private func look() async throws {
        let keepsake = try await services.keepsake()
        summary = try await keepsake.summary()
        archives = try await keepsake.archives()
        runs = try await keepsake.runs()
        unreadable = await services.archives.unreadable
    }

    private func telling(_ work: @MainActor () async throws -> Void) async {
        do {
            try await work()
        } catch let error as KeepError {
            if case .Stopped = error { return }
            trouble = error
        } catch let error as PickedFileError {
            fileTrouble = error
        } catch is CancellationError {
            return
        } catch {
            trouble = .said(.tryAgain, error.localizedDescription)
        }
    }
}

extension ArchiveRecord {
    /// What the person knows it by.
    public var name: String { (path as NSString).lastPathComponent }
}
