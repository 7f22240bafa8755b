import Keepsake
import Observation

/// What the person is told of a save.
public struct Notice: Sendable, Equatable {
    public let words: String
    /// The save's id: what is told of it next takes the place of this.
    public let save: String
    /// What its report is about, for whoever opens the notice after the app was ended.
    public let run: Int64?
}

/// Says what became of saves while the person looks at another app: what each came to, and what one
/// stands still for that they can change. Each once.
@MainActor
public final class Notices {
    private let services: Services
    private let tell: @MainActor (Notice) -> Void
    /// What there was to say of each save when it was looked at last.
    private var last: [String: String] = [:]

    /// - Parameter tell: Shows it.
    public init(_ services: Services, tell: @escaping @MainActor (Notice) -> Void) {
        (self.services, self.tell) = (services, tell)
        watch()
    }

    /// Leads from a notice to what it told of: to the saves that the app knows of, or to the report
    /// of that run where the app was ended since.
    public func open(run: Int64?, _ router: Router) {
        if !services.saves.states.isEmpty {
            router.showFromHome(.saving)
        } else if let run {
            router.showFromHome(.report(run: run))
        }
    }

    private func watch() {
        let states = withObservationTracking {
            services.saves.states
        } onChange: {
            Task { @MainActor [weak self] in self?.watch() }
        }
        let news = states.compactMapValues { words(about: $0) }
        for (id, words) in news where words != last[id] && !services.isInFront {
            let run = states[id].flatMap { $0.run ?? $0.progress?.run }
            tell(Notice(words: words, save: id, run: run))
        }
        last = news
    }

    private func words(about state: SaveState) -> String? {
        if case .paused(.trouble(let why), _) = state { return services.words.text(why) }
        if !state.isOver { return nil }
        if state.isRefused, let why = state.refused.first?.refusal {
            return services.words.text(why)
        }
        let (words, totals) = (services.words, state.summary?.totals)
        let saved = words.text(.runSaved, .count(totals?.saved ?? 0))
        guard let failed = totals?.failed, failed > 0 else { return saved }
        return [saved, words.text(.failedSoFar, .text(words.number(failed)))]
            .joined(separator: "\n")
    }
}
