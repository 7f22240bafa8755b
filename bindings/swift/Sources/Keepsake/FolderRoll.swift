import Foundation

/// A folder as camera roll, the model for those of phones: albums are its sub-folders, an
/// asset's id is its path inside.
public final class FolderRoll: CameraRoll {
    private let folder: URL
    private let newName: String
    /// Files are slow: waiting for them must not keep Swift's few threads from other work.
    private let queue = DispatchQueue(label: "Keepsake.FolderRoll")

    /// After a power cut, the same names stand in that folder as now.
    private let makeFolderDurable: @Sendable (URL) throws -> Void

    /// The camera roll in `folder`. Nothing is made before something is saved.
    public convenience init(_ folder: URL) {
        self.init(folder, makeFolderDurable: { try makeDurable(folder: $0) })
    }

    package init(_ folder: URL, makeFolderDurable: @escaping @Sendable (URL) throws -> Void) {
        self.folder = folder
        self.makeFolderDurable = makeFolderDurable
        newName = "folder:\(folder.absoluteURL.standardizedFileURL.path)"
    }

    public func facts() -> RollFacts {
        let kept = (try? String(contentsOf: keptName, encoding: .utf8)) ?? ""
        return RollFacts(
            name: kept.isEmpty ? newName : kept,
            staging: place(of: ".keepsake/staging").path, batch: 256)
    }

    /// Stays in the folder from the first save on: the roll is the same where it is moved to.
    private var keptName: URL { place(of: ".keepsake/name") }

    private func keepName() async throws {
        let isNew = try await onDisk { files in
            if files.fileExists(atPath: self.keptName.path) { return false }
            try Data(self.newName.utf8).write(to: self.keptName)
            return true
        }
        guard isNew else { return }
        try await makeDurable(files: [keptName.path])
        try await onDisk { _ in try makeDurable(folder: self.place(of: ".keepsake")) }
    }

    public func freeSpace() async throws -> UInt64? {
        try await onDisk { files in
            // Before the folder is made, of the volume it would be on.
            var place = self.folder.absoluteURL.standardizedFileURL
            while !files.fileExists(atPath: place.path) { place.deleteLastPathComponent() }
            let volume = try files.attributesOfFileSystem(forPath: place.path)
            return (volume[.systemFreeSize] as? NSNumber)?.uint64Value
        }
    }

    /// Durable first, then written down, then visible: killed in between, nothing is doubled.
    public func add(batch: [NewAsset], receipt: Receipt) async throws -> [AddAnswer] {
        try await onDisk { files in
            for asset in batch { try self.setTime(of: asset, files) }
        }
        try await keepName()
        try await makeDurable(files: batch.map(\.file))
        return try await onDisk { files in
            let ids = try self.freeIds(for: batch, files)
            try receipt.pending(
                assets: ids.enumerated().map { PendingAsset(index: UInt32($0), id: $1) })
            let answers = zip(batch, ids).map { self.show($0, as: $1, files) }
            do {
                for album in Set(batch.map(\.album)) {
                    try self.makeFolderDurable(self.place(of: album))
                }
                return answers
            } catch {
                return answers.map { self.notConfirmed($0, as: error) }
            }
        }
    }

    /// What is there, and of which nobody can tell whether it outlives a power cut.
    private func notConfirmed(_ answer: AddAnswer, as error: any Error) -> AddAnswer {
        guard case .added = answer else { return answer }
        let system = error.localizedDescription
        let why = Trouble.roll(reason: .notConfirmed(path: folder.path, system: system))
        return .notAdded(
            why: .TryLater(
                why: why, reason: "the disk of \(folder.path) did not confirm it", wait: nil))
    }

    public func whichExist(assets: [String]) async throws -> [AssetState] {
        try await onDisk { files in
            assets.map {
                self.holdsSomething(self.place(of: $0), files) ? .there(modified: nil) : .gone
            }
        }
    }

    /// An empty file is what a full disk or a copy that broke off leaves of a picture.
    private func holdsSomething(_ place: URL, _ files: FileManager) -> Bool {
        let facts = try? files.attributesOfItem(atPath: place.path)
        return facts?[.type] as? FileAttributeType == .typeRegular
            && (facts?[.size] as? NSNumber)?.uint64Value ?? 0 > 0
    }

    public func findMoved(assets: [AddedAsset]) async throws -> [String?] {
        try await findMovedFiles(folder: folder.path, assets: assets)
    }

    public func changed(assets: [AddedAsset]) async throws -> [Bool] {
        var changed: [Bool] = []
        for asset in assets {
            changed.append(try await fileChanged(file: place(of: asset.id).path, added: asset))
        }
        return changed
    }

    public func remove(assets: [String]) async throws -> [RemoveAnswer] {
        try await onDisk { files in
            assets.map { id in
                do {
                    try files.removeItem(at: self.place(of: id))
                } catch CocoaError.fileNoSuchFile {
                    // Gone already.
                } catch {
                    return .notRemoved(why: KeepError(error))
                }
                return .removed
            }
        }
    }

    /// A path inside the folder; nil is the folder itself.
    private func place(of id: String?) -> URL {
        id.map { folder.appendingPathComponent($0, isDirectory: false) } ?? folder
    }

    /// Names that neither stand in the folder nor are given twice in a batch.
    private func freeIds(for batch: [NewAsset], _ files: FileManager) throws -> [String] {
        for album in Set(batch.map(\.album)) {
            try files.createDirectory(at: place(of: album), withIntermediateDirectories: true)
        }
        var taken: Set<String> = []
        return batch.map { asset in
            var id = asset.id(number: 1)
            var number = 1
            while taken.contains(id) || files.fileExists(atPath: place(of: id).path) {
                number += 1
                id = asset.id(number: number)
            }
            taken.insert(id)
            return id
        }
    }

    private func show(_ asset: NewAsset, as id: String, _ files: FileManager) -> AddAnswer {
        do {
            try files.moveItem(atPath: asset.file, toPath: place(of: id).path)
            return .added(id: id)
        } catch {
            return .notAdded(why: KeepError(error))
        }
    }

    /// Galleries sort by the file's time where they find no date.
    private func setTime(of asset: NewAsset, _ files: FileManager) throws {
        guard let taken = asset.taken else { return }
        try files.setAttributes([.modificationDate: taken], ofItemAtPath: asset.file)
    }

    private func onDisk<Answer: Sendable>(
        _ work: @escaping @Sendable (FileManager) throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result { try work(.default) }.mapError { KeepError($0) })
            }
        }
    }
}

extension NewAsset {
    /// Its place in the folder, as the `number`th of that name.
    fileprivate func id(number: Int) -> String {
        let album = album.map { "\($0)/" } ?? ""
        guard number > 1, let dot = name.lastIndex(of: ".") else { return album + name }
        return "\(album)\(name[..<dot])-\(number)\(name[dot...])"
    }
}

/// After a power cut, the same names stand in the folder as now.
private func makeDurable(folder: URL) throws {
    let handle = try FileHandle(forReadingFrom: folder)
    try handle.synchronize()
    try handle.close()
}
