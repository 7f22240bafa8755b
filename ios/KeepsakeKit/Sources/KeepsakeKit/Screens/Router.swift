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
    /// *Home* asks for a file.
    public var isChoosing = false
    /// *Home* asks for a link.
    public var isPasting = false
    /// How often *Catalog* was opened: each time it begins with nothing picked.
    public private(set) var catalogsOpened = 0

    public init(path: [Destination] = []) {
        self.path = path
    }

    /// Shows a screen. One that is open already is gone back to.
    public func show(_ destination: Destination) {
        if let place = path.firstIndex(of: destination) {
            path.removeSubrange((place + 1)...)
        } else {
            count(destination)
            path.append(destination)
        }
    }

    /// Shows a screen that was chosen on *Home*: nothing is between them, also where *Home* stands
    /// beside the others and some are open.
    public func showFromHome(_ destination: Destination) {
        count(destination)
        path = [destination]
    }

    private func count(_ destination: Destination) {
        if destination == .catalog, !path.contains(.catalog) { catalogsOpened += 1 }
    }

    /// Shows a screen in the place of the one that is shown.
    public func replace(with destination: Destination) {
        if !path.isEmpty { path.removeLast() }
        show(destination)
    }

    public func goHome() {
        path = []
    }

    /// Goes *Home*, and asks for an export there.
    public func addExport() {
        goHome()
        isChoosing = true
    }
}
