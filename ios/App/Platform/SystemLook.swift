import Foundation
import Keepsake
import KeepsakeKit
import Photos
import UIKit

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
private final class MadePicture: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: UIImage?

    var picture: UIImage? { lock.withLock { kept } }

    func keep(_ picture: UIImage?) { lock.withLock { kept = picture } }
}

extension PHAsset {
    /// A small picture of it, its longer edge about as many pixels, made without the network; the
    /// calling thread waits. What lies ready may be too small to tell a copy from what resembles
    /// one: then it is made anew, where the phone has what it is made of.
    func picture(within side: Int) -> UIImage? {
        let ready = picture(within: side, .fastFormat)
        let wanted = CGFloat(min(side, max(pixelWidth, pixelHeight)))
        if let ready, max(ready.size.width, ready.size.height) * ready.scale >= wanted * 0.8 {
            return ready
        }
        return picture(within: side, .highQualityFormat) ?? ready
    }

    private func picture(
        within side: Int, _ delivery: PHImageRequestOptionsDeliveryMode
    ) -> UIImage? {
        let options = PHImageRequestOptions()
        options.isSynchronous = true
        options.isNetworkAccessAllowed = false
        options.deliveryMode = delivery
        options.resizeMode = .fast
        let made = MadePicture()
        PHImageManager.default().requestImage(
            for: self, targetSize: CGSize(width: side, height: side),
            contentMode: .aspectFit, options: options
        ) { picture, _ in made.keep(picture) }
        return made.picture
    }

    var changed: Date { modificationDate ?? creationDate ?? .distantPast }
}

extension LibraryAsset {
    init(_ asset: PHAsset) {
        self.init(
            id: asset.localIdentifier,
            modified: PhotoAsset.modified(
                isEdited: asset.hasAdjustments, changed: asset.changed),
            takenAt: asset.creationDate, width: UInt32(clamping: asset.pixelWidth),
            height: UInt32(clamping: asset.pixelHeight),
            duration: asset.mediaType == .video ? asset.duration : nil)
    }
}
