/// What an app may do with the photo library. The two levels have states of their own: who may
/// add may not have been asked about reading.
public enum PhotoAccess: String, Sendable, CaseIterable {
    /// Put photos in, and nothing else.
    case addOnly
    /// Also look at what is there, make albums, and ask to delete.
    case readWrite
}

/// What the person answered about a level, as PhotoKit's authorization status.
public enum PhotoPermission: String, Sendable, CaseIterable {
    /// Not asked yet.
    case notDetermined
    /// Nobody here may decide that: a parent or a company did.
    case restricted
    /// No.
    case denied
    /// Yes.
    case authorized
    /// Yes, for chosen photos only.
    case limited

    /// It is enough to put photos in.
    public var allowsAdding: Bool { self == .authorized || self == .limited }
}
