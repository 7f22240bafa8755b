public import Foundation
import KeepsakeKit

/// What a change block asks for, until all of it happens or nothing.
final class Asking: PhotoChanges {
    private(set) var made: [(id: String, asset: NewPhoto)] = []
    private(set) var files: [NewPhoto] = []
    private(set) var albums: [FakePhotoLibrary.Album] = []
    private(set) var members: [([Int], String)] = []
    private(set) var dates: [(Date, String)] = []
    private(set) var deleted: [String] = []
    /// What a step of a test threw inside the block.
    private(set) var error: (any Error)?

    private var count: Int
    private let tell: () throws -> Void

    init(first: Int, made tell: @escaping () throws -> Void) {
        count = first
        self.tell = tell
    }

    func makeAsset(_ asset: NewPhoto) -> String? {
        let id = nextId("asset")
        made.append((id, asset))
        do { try tell() } catch { self.error = error }
        return id
    }

    func addFile(of asset: NewPhoto, toAsset number: Int) { files.append(asset) }

    func makeAlbum(title: String) -> String? {
        let id = nextId("album")
        albums.append(FakePhotoLibrary.Album(id: id, title: title, assets: []))
        return id
    }

    func add(assets numbers: [Int], toAlbum identifier: String) {
        members.append((numbers, identifier))
    }

    func setCreationDate(_ date: Date, ofAsset identifier: String) {
        dates.append((date, identifier))
    }

    func delete(assets identifiers: [String]) { deleted += identifiers }

    func moveFiles(to folder: URL) throws {
        let originals = folder.appendingPathComponent("originals")
        try FileManager.default.createDirectory(at: originals, withIntermediateDirectories: true)
        for (asset, photo) in zip(made, files) {
            let name = asset.id.replacingOccurrences(of: "/", with: "-")
            try FileManager.default.moveItem(
                at: photo.file, to: originals.appendingPathComponent(name))
        }
    }

    func write(into database: inout FakePhotoLibrary.Database) {
        database.count = max(database.count, count)
        database.assets += made.map { FakePhotoLibrary.Asset(id: $0.id, $0.asset) }
        database.albums += albums
        for (numbers, album) in members {
            for place in database.albums.indices where database.albums[place].id == album {
                database.albums[place].assets += numbers.map { made[$0].id }
            }
        }
        let gone = Set(deleted)
        for place in database.assets.indices {
            if gone.contains(database.assets[place].id) { database.assets[place].isTrashed = true }
            for (date, id) in dates where database.assets[place].id == id {
                database.assets[place].created = date
            }
        }
    }

    private func nextId(_ kind: String) -> String {
        count += 1
        // Another each time, as PhotoKit's: what was begun and failed is never given again.
        return "\(kind)-\(count)-\(UUID().uuidString)/L0/001"
    }
}

extension FakePhotoLibrary {
    /// Where the file of an asset lies that was added.
    public func file(of id: String) -> URL {
        let name = id.replacingOccurrences(of: "/", with: "-")
        return folder.appendingPathComponent("originals/\(name)")
    }
}

extension FakePhotoLibrary.Asset {
    init(id: String, _ photo: NewPhoto) {
        self.init(
            id: id, name: photo.originalName, isVideo: photo.kind == .video,
            created: photo.created, latitude: photo.latitude, longitude: photo.longitude,
            caption: photo.caption, keywords: photo.keywords, bytes: 0)
    }
}
