public import Foundation
public import Keepsake

/// Everything that is made once in a process. A test makes its own, of fakes.
@MainActor
public final class Services {
    public let library: any PhotoLibrary
    public let roll: PhotoLibraryRoll
    public let permissions: PhotoPermissions
    public let settings: Settings
    public let words: Words
    public let archives: Archives
    public let saves: Saves
    public let inbox: InboxReader
    public let looks: Looks
    public let posters: Posters
    /// Nil where the core asks Instagram by itself.
    let downloader: Downloader?
    /// Whether the person sees the app.
    public private(set) var isInFront = false
    private var isStarted = false
    /// Pages about saves, which other apps may be given.
    public let reports: URL
    /// The one catalog; where it cannot be opened, the next call tries again.
    public let keepsake: @Sendable () async throws -> Keepsake

    /// Where everything of the app's lies. The catalog and its lock stand in the app's own
    /// container, never in the App Group: the system ends who is suspended holding a lock there.
    public struct Places: Sendable {
        public let data: URL
        public let cache: URL
        /// Shared with the extension; nil without an App Group.
        public let group: URL?

        public init(data: URL, cache: URL, group: URL?) {
            self.data = data
            self.cache = cache
            self.group = group
        }
    }

    /// How long the extension may be at what it wrote a note about.
    public nonisolated static let grace: TimeInterval = 60

    /// What the platform brings.
    public struct Platform {
        public let library: any PhotoLibrary
        public let files: any PickedFiles
        public let videos: any VideoPictures
        public let values: any KeptValues
        public let texts: any TextSource
        public let background: any BackgroundRunner
        /// Identifiers of background tasks begin so; the same stands in Info.plist.
        public let taskPrefix: String
        /// Nil: the core asks Instagram by itself, and stops where the app is suspended.
        public let network: Network?

        public init(
            library: any PhotoLibrary, files: any PickedFiles, videos: any VideoPictures,
            values: any KeptValues, texts: any TextSource, background: any BackgroundRunner,
            taskPrefix: String, network: Network? = nil
        ) {
            self.library = library
            self.files = files
            self.videos = videos
            self.values = values
            self.texts = texts
            self.background = background
            self.taskPrefix = taskPrefix
            self.network = network
        }
    }

    /// The phone's own network stack.
    public struct Network {
        public let session: any BackgroundSession
        public let pages: any PageSession

        public init(session: any BackgroundSession, pages: any PageSession) {
            (self.session, self.pages) = (session, pages)
        }
    }

    /// - Parameters:
    ///   - grace: For tests: another than ``grace``.
    ///   - open: For tests: another core in the place of the real one.
    public init(
        _ places: Places, _ platform: Platform, grace: TimeInterval = Services.grace,
        open: @escaping @Sendable (
            _ data: String, _ cache: String, _ transport: (any Transport)?
        ) async throws -> Keepsake = {
            try await Keepsake.open(data: $0, cache: $1, transport: $2)
        }
    ) {
        library = platform.library
        let roll = PhotoLibraryRoll(library: platform.library, folder: places.data)
        self.roll = roll
        permissions = PhotoPermissions(library: platform.library)
        settings = Settings(kept: platform.values)
        words = Words(platform.texts)
        let reading = Reading()
        let archives = Archives(
            folder: places.data.appendingPathComponent("exports"), files: platform.files
        ) { await reading.tell() }
        self.archives = archives
        reports = places.cache.appendingPathComponent("reports")
        let downloader = platform.network.map { network in
            Downloader(
                session: network.session, pages: network.pages,
                folder: places.cache.appendingPathComponent("downloads"))
        }
        self.downloader = downloader
        let opening = Opening {
            let keepsake = try await open(
                places.data.appendingPathComponent("catalog").path,
                places.cache.appendingPathComponent("keepsake").path, downloader)
            // Where the library cannot be read now, the next save finds out.
            _ = try? await keepsake.recover(roll: roll)
            await archives.reopen(keepsake)
            return keepsake
        }
        let catalog: @Sendable () async throws -> Keepsake = { try await opening.keepsake() }
        keepsake = catalog
        let background = BackgroundPlan(runner: platform.background, prefix: platform.taskPrefix)
        saves = Saves(
            folder: places.data.appendingPathComponent("orders"), keepsake: catalog, roll: roll,
            background: background)
        let posters = Posters(platform.videos)
        self.posters = posters
        looks = Looks(
            library: platform.library, posters: posters, keepsake: catalog, background: background,
            folder: places.data)
        let (shared, library) = (ShareInbox(group: places.group), platform.library)
        let exports = SharedExports(keepsake: catalog, archives: archives)
        inbox = InboxReader(inbox: shared, saves: saves, exports: exports, grace: grace) { inbox in
            Adoption(
                keepsake: try await catalog(), library: library, roll: roll, inbox: inbox,
                grace: grace)
        }
        connect(shared, reading)
    }

    /// What each of them does before or after something that another does.
    private func connect(_ shared: ShareInbox?, _ reading: Reading) {
        saves.isAboutTo = { [weak inbox, settings, words] order in
            try await inbox?.adopt(before: order, options: settings.options(words: words))
        }
        saves.savedLinks = { shared?.remember($0) }
        saves.isAboutToSleep = { [downloader] in downloader?.sleep() }
        saves.isGivenUp = { [downloader] in await downloader?.dropWhatNobodyAsksFor() }
        reading.isOver = { [weak looks, settings] in
            if settings.choices.copies { looks?.lookAtWhatIsNew() }
        }
        settings.changed = { [weak settings, words] in
            if let settings { shared?.tell(settings.options(words: words)) }
        }
    }

    /// To be called when the app starts.
    public func start() async {
        isStarted = true
        Task.detached { LentFile.sweep() }
        settings.changed()
        await saves.restore()
        if settings.choices.copies { looks.goOn() }
        await inbox.take(options: options)
    }

    /// To be called when the app is in front: for the first time, or again.
    public func becomeActive() async {
        isInFront = true
        downloader?.wake()
        if !isStarted { await start() }
        await saves.goOnAfterBackground()
        if settings.choices.copies { looks.goOn() }
        await inbox.take(options: options)
    }

    /// To be called when another app is in front.
    public func leaveFront() { isInFront = false }

    /// Looks again whenever the catalog changed, until the task is cancelled.
    func follow(_ look: @MainActor () async -> Void) async {
        do {
            for try await _ in try await keepsake().changed { await look() }
        } catch {
            return
        }
    }

    /// To be called when the system woke the app as downloads came to their end without it. Takes
    /// over what came; in the moment that the system gives, saves go on with it and ask for what
    /// is next, which the system then fetches without them.
    public func woken(for moment: Duration = .seconds(20)) async {
        let limit = Task {
            guard (try? await Task.sleep(for: moment)) != nil else { return }
            downloader?.haveDoneCatchingUp()
            if !isInFront { await saves.sleep() }
        }
        defer { limit.cancel() }
        await downloader?.catchUp()
        if isInFront { return }
        await goOn()
    }

    /// To be called when the system gives time to an app that is not in front, and may have been
    /// ended: what stood still goes on, until it is over or stands still again.
    public func goOn() async {
        await saves.restore()
        await saves.goOnAfterBackground()
        await saves.allSettled()
    }

    /// As the person chose for every save.
    public var options: SaveOptions { options(date: nil) }

    /// The same with another date, for one save.
    func options(date: DateChoice?) -> SaveOptions { settings.options(words: words, date: date) }
}

/// Hears of exports that were read.
@MainActor
private final class Reading {
    var isOver: @MainActor () -> Void = {}

    func tell() { isOver() }
}
