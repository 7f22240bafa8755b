import Foundation
import Keepsake

/// A save of the core's that is going on.
struct Going: Sendable {
    /// Asks it to stop after the item in hand, for this reason; what it came to is told as ever.
    let cancel: @Sendable (StopReason) -> Void
    /// Carries it out, telling how far it is.
    let carryOut:
        @Sendable (_ tell: @escaping @Sendable (SaveState) -> Void) async throws -> SaveState

    /// What an order asks for, as a save that begins.
    init(_ order: SaveOrder, _ keepsake: Keepsake, roll: any CameraRoll) throws {
        switch order {
        case .fromExports(let selection, let options):
            self.init(try keepsake.save(selection: selection, roll: roll, options: options))
        case .whatFailed(let run, let evenDamaged):
            let retry = keepsake.retry(run: run, roll: roll, damaged: evenDamaged)
            self.init(retry)
        case .theRest(let run):
            self.init(restOf: run, keepsake, roll: roll)
        case .fromLinks(let text, let slide, let options):
            self.init(
                try keepsake.saveLink(text: text, slide: slide, roll: roll, options: options))
        }
    }

    /// The rest of a save that stood still.
    init(restOf run: Int64, _ keepsake: Keepsake, roll: any CameraRoll) {
        self.init(keepsake.resume(run: run, roll: roll))
    }

    /// What it came to, or what kept the whole save from going on.
    func ended(
        _ tell: @escaping @Sendable (SaveState) -> Void
    ) async -> Result<SaveState, any Error> {
        do { return .success(try await carryOut(tell)) } catch { return .failure(error) }
    }

    private init(_ run: SaveRun) {
        cancel = { run.cancelBecause(why: $0) }
        carryOut = { tell in
            .done(try await run.run(listener: SaveTeller { tell(.saving($0)) }))
        }
    }

    private init(_ run: LinkRun) {
        cancel = { run.cancelBecause(why: $0) }
        carryOut = { tell in
            let summary = try await run.run(
                listener: LinkTeller { now in
                    if case .saving(let now) = now {
                        tell(.saving(now))
                    } else {
                        tell(.fetching(now))
                    }
                })
            return .linksDone(summary)
        }
    }
}

private final class SaveTeller: SaveListener {
    private let tell: @Sendable (SaveProgress) -> Void

    init(_ tell: @escaping @Sendable (SaveProgress) -> Void) { self.tell = tell }

    func onProgress(now: SaveProgress) { tell(now) }
}

private final class LinkTeller: LinkListener {
    private let tell: @Sendable (LinkProgress) -> Void

    init(_ tell: @escaping @Sendable (LinkProgress) -> Void) { self.tell = tell }

    func onProgress(now: LinkProgress) { tell(now) }
}
