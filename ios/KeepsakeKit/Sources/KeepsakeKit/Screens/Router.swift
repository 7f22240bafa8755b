public import Observation

/// A screen, with what it is about. *Home* is below all of them.
public enum Destination: Sendable, Hashable, Codable {
    case catalog
    /// The post of a media item, opened at that item.
    case post(media: Int64)
    case saving
    case report(run: Int64)
    case settings
    /// What is saved only where the person wants it.
    case whatToSave
    /// What the library may have already.
    case copies
    case licences
    /// The texts of one work's licence, by its name.
    case licence(of: String)
}

/// The screens that are open over *Home*, the one that is shown last.
@MainActor @Observable
public final class Router {
    /// To be bound to a `NavigationStack`.
    public var path: [Destination]

    public init(path: [Destination] = []) {
        self.path = path
    }

    /// Shows a screen. One that is open already is gone back to.
    public func show(_ destination: Destination) {
        if let place = path.firstIndex(of: destination) {
            path.removeSubrange((place + 1)...)
        } else {
            path.append(destination)
        }
    }

    /// Shows a screen that was chosen on *Home*: nothing is between them, also where *Home* stands
    /// beside the others and some are open.
    public func showFromHome(_ destination: Destination) {
        path = [destination]
    }

    /// Shows a screen in the place of the one that is shown.
    public func replace(with destination: Destination) {
        if !path.isEmpty { path.removeLast() }
        show(destination)
    }

    public func goHome() {
        path = []
    }
}
