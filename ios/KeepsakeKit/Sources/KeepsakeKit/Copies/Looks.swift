import Foundation
public import Keepsake
public import Observation

/// The look which photos the person's library has already. It goes on in the background as long
/// as the system lets it; stopped or killed, the next one goes on where it was.
@MainActor @Observable
public final class Looks {
    public enum State: Sendable, Equatable {
        /// Nobody looked in this process.
        case none
        /// How far it is; nil before it has begun.
        case looking(LookProgress?)
        /// The system ended its time: it goes on when the app is in front again.
        case paused
        case done(LookSummary)
        case failed(KeepError)

        /// What it found, once it is over.
        public var found: LookSummary? {
            if case .done(let found) = self { found } else { nil }
        }
    }

    public private(set) var state = State.none

    @ObservationIgnored private let library: any PhotoLibrary
    @ObservationIgnored private let posters: Posters
    @ObservationIgnored private let keepsake: @Sendable () async throws -> Keepsake
    @ObservationIgnored private let background: BackgroundPlan
    /// Written while a look is not over, so that it goes on in the next process.
    @ObservationIgnored private let unfinished: URL
    @ObservationIgnored private var task: Task<Void, Never>?
    @ObservationIgnored private var isExpired = false
    /// One that is to begin when the one that was cancelled has ended.
    @ObservationIgnored private var next: Begin?
    /// Something was read since the look that goes on began.
    @ObservationIgnored private var isOld = false

    init(
        library: any PhotoLibrary, posters: Posters,
        keepsake: @escaping @Sendable () async throws -> Keepsake,
        background: BackgroundPlan, folder: URL
    ) {
        self.library = library
        self.posters = posters
        self.keepsake = keepsake
        self.background = background
        unfinished = folder.appendingPathComponent("look-unfinished")
    }

    /// Who wants a look. The system gives time behind other apps for what the person tapped alone.
    private enum Begin {
        case tapped, byItself
    }

    public var isLooking: Bool { task != nil }

    /// Begins a look that the person asks for, or does nothing while one goes on.
    public func look() { look(.tapped) }

    /// One that was stopped and has not ended yet does not count.
    private func look(_ begin: Begin) {
        if let task {
            if task.isCancelled {
                next = begin
                keepUnfinished(true)
            }
            return
        }
        keepUnfinished(true)
        (state, isExpired, isOld, next) = (.looking(nil), false, false, nil)
        task = Task { await carryOut(begin) }
    }

    /// Looks, once more after one that goes on: that may be past the posts that are new.
    func lookAtWhatIsNew() {
        if task?.isCancelled == false { isOld = true } else { look(.byItself) }
    }

    /// To be called when the app starts, and when it is in front again: what did not end goes on.
    func goOn() {
        if FileManager.default.fileExists(atPath: unfinished.path) { look(.byItself) }
    }

    /// Stops it; what was seen by then is remembered.
    public func stop() {
        keepUnfinished(false)
        next = nil
        task?.cancel()
    }

    public func settled() async {
        while let task { await task.value }
    }

    /// Forgets everything that was remembered of the library; the library is not touched.
    public func forget() async {
        stop()
        await settled()
        do {
            try await keepsake().forgetLibrary()
            state = .none
        } catch {
            state = .failed(KeepError(library: error))
        }
    }

    private func carryOut(_ begin: Begin) async {
        let time =
            begin == .byItself
            ? nil
            : background.begin(.looking) { [weak self] in
                self?.isExpired = true
                self?.task?.cancel()
            }
        let (news, tap) = AsyncStream.makeStream(
            of: LookProgress.self, bufferingPolicy: .bufferingNewest(1))
        let showing = Task {
            for await now in news {
                state = .looking(now)
                if let time { background.moved(time, fraction: now.fraction) }
            }
        }
        let ended = await end { tap.yield($0) }
        tap.finish()
        // What was told last is shown before what it came to.
        await showing.value
        if case .done = ended { keepUnfinished(false) }
        (state, task) = (ended, nil)
        if let time { background.end(time, success: !isExpired) }
        if let next {
            look(next)
        } else if case .done = ended, isOld {
            look(.byItself)
        }
    }

    private func end(_ tell: @escaping @Sendable (LookProgress) -> Void) async -> State {
        do {
            let keepsake = try await keepsake()
            let source = LibrarySource(library, posters, keepsake)
            return .done(try await keepsake.lookThrough(source, progress: tell))
        } catch KeepError.Stopped {
            return isExpired ? .paused : .none
        } catch is CancellationError {
            return isExpired ? .paused : .none
        } catch {
            return .failed(KeepError(library: error))
        }
    }

    private func keepUnfinished(_ isUnfinished: Bool) {
        let files = FileManager.default
        if isUnfinished {
            let folder = unfinished.deletingLastPathComponent()
            try? files.createDirectory(at: folder, withIntermediateDirectories: true)
            try? Data().write(to: unfinished)
        } else {
            try? files.removeItem(at: unfinished)
        }
    }
}

extension LookProgress {
    /// From 0 to 1, over all three stages. How large the library is, the first one does not know.
    public var fraction: Double {
        let part = all == 0 ? 0 : Double(done) / Double(all)
        return switch stage {
        case .library: 0
        case .posts: (1 + part) / 3
        case .compare: (2 + part) / 3
        }
    }
}
