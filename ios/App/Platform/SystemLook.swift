import Foundation
import Keepsake
import Photos

/// What a look goes through: the library as it was when the look began, so that no number moves.
final class ShownAssets: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: PHFetchResult<PHAsset>?

    func all(afresh: Bool) -> PHFetchResult<PHAsset> {
        lock.withLock {
            if !afresh, let kept { return kept }
            let options = PHFetchOptions()
            options.sortDescriptors = [NSSortDescriptor(key: "creationDate", ascending: true)]
            let all = PHAsset.fetchAssets(with: options)
            kept = all
            return all
        }
    }
}

/// A picture on its way out of PhotoKit's block.
final class MadePicture: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Data?

    var picture: Data? { lock.withLock { kept } }

    func keep(_ picture: Data?) { lock.withLock { kept = picture } }
}

extension PHAsset {
    /// When it was changed last, as a look has it and a save compares it.
    var changed: Date { modificationDate ?? creationDate ?? .distantPast }
}

extension LibraryAsset {
    init(_ asset: PHAsset) {
        self.init(
            id: asset.localIdentifier,
            modified: asset.changed,
            takenAt: asset.creationDate, width: UInt32(clamping: asset.pixelWidth),
            height: UInt32(clamping: asset.pixelHeight),
            duration: asset.mediaType == .video ? asset.duration : nil)
    }
}
