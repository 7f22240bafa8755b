public import Foundation
public import Keepsake

/// The phone's photo library, as PhotoKit has it, so that a fake one can take its place.
///
/// Its platform file maps call for call and decides nothing. Every call that throws throws a
/// ``PhotoLibraryError``, but for what the change block itself threw.
public protocol PhotoLibrary: Sendable {
    /// What the person answered about a level; asks nobody.
    func permission(for access: PhotoAccess) -> PhotoPermission

    /// Shows the system's question, if it was not answered before.
    func requestPermission(for access: PhotoAccess) async -> PhotoPermission

    /// Carries out all that the block asks for, or nothing of it. What it adds becomes visible
    /// after the block. Where the block throws, nothing of it may happen, and the same error is
    /// thrown here: PhotoKit's block cannot throw, so resources are added last (a creation
    /// request without any makes the whole change fail).
    func performChanges(_ change: @escaping @Sendable (any PhotoChanges) throws -> Void)
        async throws

    /// What is there of these assets, by their identifiers, also what is hidden. What lies in
    /// Recently Deleted is not there. Needs reading.
    func assets(_ identifiers: [String]) async throws -> [String: PhotoAsset]

    /// At most `limit` photos and videos from number `from` on, of those that the access shows, in
    /// an order that stays while a look goes on; none after the last. From number 0 on, a look
    /// begins. Blocks; needs reading, of chosen photos at least.
    func photos(from: UInt64, limit: UInt32) throws -> [LibraryAsset]

    /// A small picture of an asset, as JPEG, with a longer side of so many pixels: what the phone
    /// has of it, never from iCloud. Blocks; nil if there is none.
    func smallPicture(of identifier: String, side: UInt32) throws -> Data?

    /// Whether the album with this identifier is there and takes photos. Needs reading.
    func hasAlbum(_ identifier: String) async throws -> Bool

    /// Bytes that are free where the library lies, if the system tells.
    func freeSpace() async -> UInt64?
}

/// What can be told about an asset without fetching it from iCloud.
public struct PhotoAsset: Sendable, Equatable {
    /// The person edited it.
    public var isEdited: Bool
    /// What the library gives as its date.
    public var created: Date?
    /// When anything of it was changed last: its picture, or an album, a mark, a place.
    public var changed: Date?
    /// In pixels; 0 if unknown.
    public var width: UInt32
    public var height: UInt32

    public init(
        isEdited: Bool = false, created: Date? = nil, changed: Date? = nil, width: UInt32 = 0,
        height: UInt32 = 0
    ) {
        self.isEdited = isEdited
        self.created = created
        self.changed = changed
        self.width = width
        self.height = height
    }
}

extension PhotoAsset {
    /// By what a look and a save know its picture (`LibraryAsset.modified`).
    var modified: Date { Self.modified(isEdited: isEdited, changed: changed) }

    /// When its picture was changed last, as far as the library tells. The date of its last change
    /// is that of a favourite, of an album and of what iCloud did as well. What nobody edited shows
    /// what it showed when it came, at all times: one date stands for that. An edit that was
    /// taken back leads there again.
    public static func modified(isEdited: Bool, changed: Date?) -> Date {
        isEdited ? changed ?? .distantPast : Date(timeIntervalSince1970: 0)
    }
}

/// What can be asked for inside a change block.
public protocol PhotoChanges {
    /// Begins a new asset, and answers with the identifier that it will have; nil where the
    /// library gives none. Its file comes with ``addFile(of:toAsset:)``.
    func makeAsset(_ asset: NewPhoto) -> String?

    /// Gives the asset that was begun under this number its file, in the order of
    /// ``makeAsset(_:)`` from 0. The library moves the file.
    func addFile(of asset: NewPhoto, toAsset number: Int)

    /// Begins an album, and answers with its identifier.
    func makeAlbum(title: String) -> String?

    /// Puts the assets that were begun under these numbers into an album that is there.
    func add(assets numbers: [Int], toAlbum identifier: String)

    /// Gives an asset that is there another date.
    func setCreationDate(_ date: Date, ofAsset identifier: String)

    /// Deletes assets: the system asks the person once for all of a block.
    func delete(assets identifiers: [String])
}

/// A finished file, with what the library's own fields are to say.
public struct NewPhoto: Sendable, Equatable {
    public enum Kind: String, Sendable { case photo, video }

    /// The staged file, with the extension that its bytes have.
    public let file: URL
    public let kind: Kind
    /// Shown by Photos as the original name.
    public let originalName: String
    public let created: Date?
    public let latitude: Double?
    public let longitude: Double?
    /// From iOS 27 a field of the library; before, only the file has it.
    public let caption: String?
    /// The hashtags of the caption, for the library's keywords from iOS 27.
    public let keywords: [String]

    public init(
        file: URL, kind: Kind, originalName: String, created: Date? = nil, latitude: Double? = nil,
        longitude: Double? = nil, caption: String? = nil, keywords: [String] = []
    ) {
        self.file = file
        self.kind = kind
        self.originalName = originalName
        self.created = created
        self.latitude = latitude
        self.longitude = longitude
        self.caption = caption
        self.keywords = keywords
    }
}
