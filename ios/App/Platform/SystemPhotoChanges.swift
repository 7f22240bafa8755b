import CoreLocation
import KeepsakeKit
import Photos

/// What is asked for inside one of PhotoKit's change blocks, and only there.
final class SystemPhotoChanges: PhotoChanges {
    private var requests: [PHAssetCreationRequest] = []
    /// Albums that were made in this block: the library does not know them before it ends.
    private var albums: [String: PHAssetCollectionChangeRequest] = [:]

    func makeAsset(_ asset: NewPhoto) -> String? {
        let request = PHAssetCreationRequest.forAsset()
        request.creationDate = asset.created
        if let latitude = asset.latitude, let longitude = asset.longitude {
            request.location = CLLocation(latitude: latitude, longitude: longitude)
        }
        if #available(iOS 27, *) {
            request.caption = asset.caption
            for keyword in asset.keywords { request.addKeyword(keyword) }
        }
        requests.append(request)
        return request.placeholderForCreatedAsset?.localIdentifier
    }

    func addFile(of asset: NewPhoto, toAsset number: Int) {
        let options = PHAssetResourceCreationOptions()
        options.originalFilename = asset.originalName
        // Copied, it would need its room twice.
        options.shouldMoveFile = true
        let kind: PHAssetResourceType = asset.kind == .video ? .video : .photo
        requests[number].addResource(with: kind, fileURL: asset.file, options: options)
    }

    func makeAlbum(title: String) -> String? {
        let request = PHAssetCollectionChangeRequest.creationRequestForAssetCollection(
            withTitle: title)
        let identifier = request.placeholderForCreatedAssetCollection.localIdentifier
        albums[identifier] = request
        return identifier
    }

    func add(assets numbers: [Int], toAlbum identifier: String) {
        let made = numbers.compactMap { requests[$0].placeholderForCreatedAsset }
        let request = albums[identifier] ?? Self.album(identifier).flatMap { .init(for: $0) }
        request?.addAssets(NSArray(array: made))
    }

    func setCreationDate(_ date: Date, ofAsset identifier: String) {
        for asset in Self.assets([identifier]) {
            PHAssetChangeRequest(for: asset).creationDate = date
        }
    }

    func delete(assets identifiers: [String]) {
        PHAssetChangeRequest.deleteAssets(NSArray(array: Self.assets(identifiers)))
    }

    static func album(_ identifier: String) -> PHAssetCollection? {
        PHAssetCollection.fetchAssetCollections(withLocalIdentifiers: [identifier], options: nil)
            .firstObject
    }

    private static func assets(_ identifiers: [String]) -> [PHAsset] {
        let options = PHFetchOptions()
        options.includeHiddenAssets = true
        var found: [PHAsset] = []
        PHAsset.fetchAssets(withLocalIdentifiers: identifiers, options: options)
            .enumerateObjects { asset, _, _ in found.append(asset) }
        return found
    }
}
