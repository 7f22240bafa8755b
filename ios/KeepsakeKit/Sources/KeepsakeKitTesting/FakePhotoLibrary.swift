public import Foundation
public import Keepsake
public import KeepsakeKit

/// A photo library with PhotoKit's semantics. What is in it stands in a file, so that it can be
/// looked at after a process was killed; what a change block adds is visible after the block.
public final class FakePhotoLibrary: PhotoLibrary, @unchecked Sendable {
    /// One asset, as the library's own database has it.
    public struct Asset: Codable, Sendable, Equatable {
        public var id: String
        public var name: String
        public var isVideo: Bool
        public var created: Date?
        public var latitude: Double?
        public var longitude: Double?
        public var caption: String?
        public var keywords: [String]
        public var bytes: Int
        public var isEdited = false
        public var isTrashed = false
        /// In iCloud only; what it holds is not on this phone.
        public var isInCloud = false
        /// Limited access shows it.
        public var isChosen = false
        public var width: UInt32 = 0
        public var height: UInt32 = 0
        public var changed = Date(timeIntervalSince1970: 1_700_000_000)
        /// What the phone shows of it in lists; nil: nothing.
        public var picture: Data?
        /// How long it lasts, if it is a video.
        public var duration: TimeInterval?
    }

    /// One album; two may have one title.
    public struct Album: Codable, Sendable, Equatable {
        public var id: String
        public var title: String
        public var assets: [String]
    }

    struct Database: Codable, Sendable {
        var assets: [Asset] = []
        var albums: [Album] = []
        var count = 0
    }

    /// Where a call may be told to fail, or a process to die.
    public enum Step: String, Sendable, CaseIterable {
        /// Before the block.
        case before
        /// In the block, after an asset has its identifier.
        case made
        /// In the block, at its end: nothing is visible yet.
        case atEnd
        /// All is visible; the caller was not told.
        case visible
    }

    /// What a look through the library asks for.
    public enum Glance: String, Sendable {
        case page
        case picture
    }

    let folder: URL
    private let lock = NSRecursiveLock()
    private var permissions: [PhotoAccess: PhotoPermission]
    private var answers: [PhotoAccess: PhotoPermission]
    private var hooks: [@Sendable (Step) throws -> Void] = []
    private var looked: @Sendable (Glance) -> Void = { _ in }
    private var refuses: @Sendable (NewPhoto) -> Int? = { _ in nil }
    private var refusesAlbum: @Sendable (String, Bool) -> Int? = { _, _ in nil }
    private var deletes: @Sendable ([String]) -> Bool = { _ in true }
    private var readFails: @Sendable () -> Int? = { nil }
    private var free: UInt64?
    /// As the file was read or written last.
    private var read: (changed: Date, database: Database)?
    private var asked: [PhotoAccess] = []
    private var calls = Calls()

    /// What was asked of the library.
    public struct Calls: Sendable, Equatable {
        public var changes = 0
        public var reads = 0
        public var albumReads = 0
        public var deletePrompts = 0
        public var looks = 0
        public var pictures = 0
    }

    /// The library whose database stands in `folder`, made if it is absent.
    public init(
        _ folder: URL, addOnly: PhotoPermission = .authorized,
        readWrite: PhotoPermission = .authorized
    ) {
        self.folder = folder
        permissions = [.addOnly: addOnly, .readWrite: readWrite]
        answers = [.addOnly: .authorized, .readWrite: .authorized]
    }
}

// What a test does to it.
extension FakePhotoLibrary {
    public var assets: [Asset] { locked { database.assets.filter { !$0.isTrashed } } }

    public var albums: [Album] { locked { database.albums } }

    /// Which of the system's questions were shown, in their order.
    public var questions: [PhotoAccess] { locked { asked } }

    public var counted: Calls { locked { calls } }

    /// What the person says when they are asked.
    public func willAnswer(_ permission: PhotoPermission, for access: PhotoAccess) {
        locked { answers[access] = permission }
    }

    /// The person changes it in the system's settings.
    public func set(_ permission: PhotoPermission, for access: PhotoAccess) {
        locked { permissions[access] = permission }
    }

    /// To be called at each step of each change.
    public func at(_ step: @escaping @Sendable (Step) throws -> Void) {
        locked { hooks.append(step) }
    }

    /// To be called whenever a look asks for something.
    public func atGlance(_ glance: @escaping @Sendable (Glance) -> Void) {
        locked { looked = glance }
    }

    /// The code by which a change is refused that has such an item in it.
    public func refuse(_ which: @escaping @Sendable (NewPhoto) -> Int?) {
        locked { refuses = which }
    }

    /// The code by which a change is refused that makes an album of that title, or (true) that puts
    /// something into it.
    public func refuseAlbums(_ which: @escaping @Sendable (String, Bool) -> Int?) {
        locked { refusesAlbum = which }
    }

    /// The code by which a look at assets or albums fails.
    public func failReading(_ code: @escaping @Sendable () -> Int?) {
        locked { readFails = code }
    }

    /// What the person says to the prompt before something is deleted.
    public func whenDeleting(_ answer: @escaping @Sendable ([String]) -> Bool) {
        locked { deletes = answer }
    }

    public func setFreeSpace(_ bytes: UInt64?) { locked { free = bytes } }

    /// The person took a photo (or a video that lasts so long), or another app added one.
    public func take(
        _ picture: Data?, created: Date? = nil, isChosen: Bool = false, lasts: TimeInterval? = nil
    ) -> String {
        var id = ""
        edit { id = $0.add(picture, created: created, isChosen: isChosen, lasts: lasts) }
        return id
    }

    /// The person took many photos.
    public func take(all pictures: [Data?]) {
        edit { for picture in pictures { _ = $0.add(picture) } }
    }

    /// The person does something in Photos.
    public func change(_ id: String, _ how: (inout Asset) -> Void) {
        edit { database in
            for place in database.assets.indices where database.assets[place].id == id {
                how(&database.assets[place])
            }
        }
    }

    /// The person makes an album, or another app.
    public func makeAlbum(titled title: String) {
        edit { $0.albums.append(Album(id: $0.nextId("album"), title: title, assets: [])) }
    }

    /// The person deletes an album, with its photos staying.
    public func deleteAlbum(_ id: String) {
        edit { $0.albums.removeAll { $0.id == id } }
    }
}

extension FakePhotoLibrary {
    public func permission(for access: PhotoAccess) -> PhotoPermission {
        locked { permissions[access] ?? .notDetermined }
    }

    public func requestPermission(for access: PhotoAccess) async -> PhotoPermission {
        locked {
            if let now = permissions[access], now != .notDetermined { return now }
            asked.append(access)
            permissions[access] = answers[access]
            return answers[access] ?? .denied
        }
    }

    public func performChanges(
        _ change: @escaping @Sendable (any PhotoChanges) throws -> Void
    ) async throws {
        // As PhotoKit, on a thread that is not the caller's.
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try self.perform(change) })
            }
        }
    }

    public func assets(_ identifiers: [String]) async throws -> [String: PhotoAsset] {
        try locked {
            calls.reads += 1
            try mustRead()
            let wanted = Set(identifiers)
            let isLimited = permissions[.readWrite] == .limited
            let there = database.assets.filter {
                wanted.contains($0.id) && !$0.isTrashed && (!isLimited || $0.isChosen)
            }
            return Dictionary(
                uniqueKeysWithValues: there.map {
                    (
                        $0.id,
                        PhotoAsset(
                            isEdited: $0.isEdited, created: $0.created, changed: $0.changed,
                            width: $0.width, height: $0.height)
                    )
                })
        }
    }

    public func photos(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        try locked {
            calls.looks += 1
            looked(.page)
            try mustRead()
            let isLimited = permissions[.readWrite] == .limited
            let shown = database.assets.filter { !$0.isTrashed && (!isLimited || $0.isChosen) }
            return shown.dropFirst(Int(from)).prefix(Int(limit)).map {
                LibraryAsset(
                    id: $0.id,
                    modified: PhotoAsset.modified(isEdited: $0.isEdited, changed: $0.changed),
                    takenAt: $0.created, width: $0.width, height: $0.height,
                    duration: $0.duration)
            }
        }
    }

    public func smallPicture(of identifier: String, side: UInt32) throws -> Data? {
        try locked {
            calls.pictures += 1
            looked(.picture)
            try mustRead()
            return database.assets.first { $0.id == identifier && !$0.isInCloud }?.picture
        }
    }

    public func hasAlbum(_ identifier: String) async throws -> Bool {
        try locked {
            calls.albumReads += 1
            try mustRead()
            return permissions[.readWrite] == .authorized
                && database.albums.contains { $0.id == identifier }
        }
    }

    public func freeSpace() async -> UInt64? { locked { free } }

    private func perform(_ change: (any PhotoChanges) throws -> Void) throws {
        let (hooks, refuses, deletes) = locked {
            calls.changes += 1
            return (self.hooks, self.refuses, self.deletes)
        }
        let tell: (Step) throws -> Void = { step in for hook in hooks { try hook(step) } }
        try tell(.before)
        let asking = Asking(first: locked { database.count }, made: { try tell(.made) })
        try change(asking)
        if let error = asking.error { throw error }
        try tell(.atEnd)
        try mayCarryOut(asking, refuses)
        if !asking.deleted.isEmpty {
            locked { calls.deletePrompts += 1 }
            guard deletes(asking.deleted) else {
                throw PhotoLibraryError(code: PhotoLibraryError.userCancelled)
            }
        }
        // As PhotoKit has it: the file is removed "after the asset has been successfully created"
        // (PHAssetResourceCreationOptions.shouldMoveFile), in a process that no app ends.
        edit { asking.write(into: &$0) }
        try asking.moveFiles(to: folder)
        try tell(.visible)
    }

    private func mayCarryOut(_ asking: Asking, _ refuses: (NewPhoto) -> Int?) throws {
        let permissions = locked { self.permissions }
        let reads = permissions[.readWrite] == .authorized || permissions[.readWrite] == .limited
        guard reads || permissions[.addOnly]?.allowsAdding == true else {
            throw PhotoLibraryError(code: PhotoLibraryError.accessUserDenied)
        }
        let needsFull = !asking.albums.isEmpty || !asking.members.isEmpty
        if needsFull, permissions[.readWrite] != .authorized {
            throw PhotoLibraryError(code: PhotoLibraryError.accessUserDenied)
        }
        if !reads, !asking.deleted.isEmpty || !asking.dates.isEmpty {
            throw PhotoLibraryError(code: PhotoLibraryError.accessUserDenied)
        }
        guard asking.files.count == asking.made.count else {
            throw PhotoLibraryError(code: PhotoLibraryError.missingResource)
        }
        for photo in asking.files {
            if let code = refuses(photo) { throw PhotoLibraryError(code: code) }
            guard FileManager.default.fileExists(atPath: photo.file.path) else {
                throw PhotoLibraryError(code: PhotoLibraryError.invalidResource)
            }
        }
        try mayChangeAlbums(asking)
    }

    private func mayChangeAlbums(_ asking: Asking) throws {
        let (there, refuses) = locked { (database.albums, refusesAlbum) }
        for album in asking.albums {
            if let code = refuses(album.title, false) { throw PhotoLibraryError(code: code) }
        }
        for (_, id) in asking.members {
            guard let album = (there + asking.albums).first(where: { $0.id == id }) else {
                throw PhotoLibraryError(code: PhotoLibraryError.identifierNotFound)
            }
            if let code = refuses(album.title, true) { throw PhotoLibraryError(code: code) }
        }
    }

    private func mustRead() throws {
        if let code = readFails() { throw PhotoLibraryError(code: code) }
        let now = permissions[.readWrite]
        guard now == .authorized || now == .limited else {
            throw PhotoLibraryError(code: PhotoLibraryError.accessUserDenied)
        }
    }

    private func locked<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
        try lock.withLock(work)
    }
}

// The database on disk.
extension FakePhotoLibrary {
    private var file: URL { folder.appendingPathComponent("library.json") }

    private var database: Database {
        locked {
            let now = changed
            if let read, read.changed == now { return read.database }
            guard let data = try? Data(contentsOf: file) else { return Database() }
            let database = (try? JSONDecoder().decode(Database.self, from: data)) ?? Database()
            read = now.map { ($0, database) }
            return database
        }
    }

    /// When the file was written last, by whatever process.
    private var changed: Date? {
        let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
        return facts?[.modificationDate] as? Date
    }

    private func edit(_ how: (inout Database) -> Void) {
        locked {
            var database = database
            how(&database)
            try? FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            try? JSONEncoder().encode(database).write(to: file, options: .atomic)
            read = changed.map { ($0, database) }
        }
    }
}

extension FakePhotoLibrary.Database {
    fileprivate mutating func add(
        _ picture: Data?, created: Date? = nil, isChosen: Bool = false, lasts: TimeInterval? = nil
    ) -> String {
        let id = nextId("photo")
        assets.append(
            FakePhotoLibrary.Asset(
                id: id, name: "IMG_\(count).HEIC", isVideo: lasts != nil, created: created,
                keywords: [], bytes: 0, isChosen: isChosen, width: 4032, height: 3024,
                picture: picture, duration: lasts))
        return id
    }

    mutating func nextId(_ kind: String) -> String {
        count += 1
        return "\(kind)-\(count)/L0/001"
    }
}
