import Keepsake
import Observation

/// Says what became of saves while the person looks at another app: what each came to, and what one
/// stands still for that they can change. Each once.
@MainActor
public final class Notices {
    private let services: Services
    private let tell: @MainActor (_ words: String, _ id: String) -> Void
    /// What there was to say of each save when it was looked at last.
    private var last: [String: String] = [:]

    /// - Parameter tell: Shows the words about the save of that id.
    public init(_ services: Services, tell: @escaping @MainActor (String, String) -> Void) {
        (self.services, self.tell) = (services, tell)
        watch()
    }

    private func watch() {
        let states = withObservationTracking {
            services.saves.states
        } onChange: {
            Task { @MainActor [weak self] in self?.watch() }
        }
        let news = states.compactMapValues { words(about: $0) }
        for (id, words) in news where words != last[id] && !services.isInFront { tell(words, id) }
        last = news
    }

    private func words(about state: SaveState) -> String? {
        if case .paused(.trouble(let why), _) = state { return services.words.text(why) }
        if !state.isOver { return nil }
        if state.isRefused, let why = state.refused.first?.refusal {
            return services.words.text(why)
        }
        return services.words.text(.runSaved, .count(state.summary?.totals.saved ?? 0))
    }
}
