/// Asks the person for the smallest access that does the job, at the moment it is needed.
/// Every answer leads on.
@MainActor
public final class PhotoPermissions {
    public enum Answer: Sendable, Equatable {
        /// As it was wanted.
        case granted
        /// Putting in works, reading does not: no albums, no look back, no undo.
        case onlyAdding
        /// The person said no to reading, and was not asked yet whether anything may be added.
        case noReading
        /// The person said no: it can be changed in the system's settings.
        case denied
        /// Nobody here may decide it.
        case restricted
    }

    /// Which photos can be looked at.
    public enum Looking: Sendable, Equatable {
        case all
        /// Those that the person chose.
        case chosen
    }

    private let library: any PhotoLibrary

    public init(library: any PhotoLibrary) {
        self.library = library
    }

    /// Shows at most one of the system's questions. Who may add is never asked to allow more,
    /// unless more is wanted.
    public func ask(for access: PhotoAccess) async -> Answer {
        let reading = library.permission(for: .readWrite)
        switch access {
        case .addOnly:
            if reading.allowsAdding { return .granted }
            return answer(await decided(.addOnly), orElse: .denied)
        case .readWrite:
            let now = await decided(.readWrite)
            if now == .authorized { return .granted }
            let adding = library.permission(for: .addOnly)
            if now == .limited || adding.allowsAdding { return .onlyAdding }
            if now == .restricted { return .restricted }
            return adding == .notDetermined ? .noReading : .denied
        }
    }

    /// What of the library can be looked at, once the person was asked: nil if nothing.
    public func askToLook() async -> Looking? {
        switch await decided(.readWrite) {
        case .authorized: .all
        case .limited: .chosen
        case .notDetermined, .denied, .restricted: nil
        }
    }

    /// What can be looked at now; asks nobody.
    public var looking: Looking? {
        switch library.permission(for: .readWrite) {
        case .authorized: .all
        case .limited: .chosen
        case .notDetermined, .denied, .restricted: nil
        }
    }

    /// Why nothing can be looked at; nil where something can be, and where nobody was asked yet.
    public var refusedToLook: Answer? {
        switch library.permission(for: .readWrite) {
        case .denied: .denied
        case .restricted: .restricted
        case .authorized, .limited, .notDetermined: nil
        }
    }

    private func decided(_ access: PhotoAccess) async -> PhotoPermission {
        let now = library.permission(for: access)
        return now == .notDetermined ? await library.requestPermission(for: access) : now
    }

    private func answer(_ permission: PhotoPermission, orElse no: Answer) -> Answer {
        if permission.allowsAdding { return .granted }
        return permission == .restricted ? .restricted : no
    }
}
