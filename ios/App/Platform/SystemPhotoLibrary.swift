import Foundation
import Keepsake
import KeepsakeKit
import Photos
import UIKit

/// The phone's photo library, call for call.
final class SystemPhotoLibrary: PhotoLibrary {
    private let shown = ShownAssets()

    func permission(for access: PhotoAccess) -> PhotoPermission {
        PhotoPermission(PHPhotoLibrary.authorizationStatus(for: PHAccessLevel(access)))
    }

    func requestPermission(for access: PhotoAccess) async -> PhotoPermission {
        PhotoPermission(await PHPhotoLibrary.requestAuthorization(for: PHAccessLevel(access)))
    }

    func performChanges(_ change: @escaping @Sendable (any PhotoChanges) throws -> Void)
        async throws
    {
        let thrown = Thrown()
        do {
            try await PHPhotoLibrary.shared().performChanges {
                do {
                    try change(SystemPhotoChanges())
                } catch {
                    thrown.keep(error)
                }
            }
        } catch {
            throw thrown.error ?? PhotoLibraryError(system: error)
        }
        // A block that asked for nothing succeeds.
        if let error = thrown.error { throw error }
    }

    func assets(_ identifiers: [String]) async throws -> [String: PhotoAsset] {
        let options = PHFetchOptions()
        options.includeHiddenAssets = true
        var found: [String: PhotoAsset] = [:]
        PHAsset.fetchAssets(withLocalIdentifiers: identifiers, options: options)
            .enumerateObjects { asset, _, _ in
                found[asset.localIdentifier] = PhotoAsset(
                    isEdited: asset.hasAdjustments, created: asset.creationDate,
                    changed: asset.changed,
                    width: UInt32(clamping: asset.pixelWidth),
                    height: UInt32(clamping: asset.pixelHeight))
            }
        return found
    }

    func photos(from: UInt64, limit: UInt32) throws -> [LibraryAsset] {
        let all = shown.all(afresh: from == 0)
        let (first, count) = (Int(clamping: from), all.count)
        if first >= count { return [] }
        return (first..<min(first + Int(limit), count)).map { LibraryAsset(all.object(at: $0)) }
    }

    func smallPicture(of identifier: String, side: UInt32) throws -> Data? {
        let found = PHAsset.fetchAssets(withLocalIdentifiers: [identifier], options: nil)
        guard let asset = found.firstObject else { return nil }
        let picture = asset.picture(within: Int(side))
        return picture?.jpegData(compressionQuality: 0.9)
    }

    func hasAlbum(_ identifier: String) async throws -> Bool {
        SystemPhotoChanges.album(identifier)?.canPerform(.addContent) ?? false
    }

    func freeSpace() async -> UInt64? {
        let home = URL(fileURLWithPath: NSHomeDirectory())
        let key = URLResourceKey.volumeAvailableCapacityForImportantUsageKey
        let values = try? home.resourceValues(forKeys: [key])
        return values?.volumeAvailableCapacityForImportantUsage.map { UInt64(max(0, $0)) }
    }
}

/// What a change block threw, which PhotoKit's cannot: on its way out of the block.
private final class Thrown: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: (any Error)?

    var error: (any Error)? { lock.withLock { kept } }

    func keep(_ error: any Error) { lock.withLock { kept = error } }
}

extension PhotoLibraryError {
    /// Codes of other domains mean nothing of what those of the library's mean.
    fileprivate init(system error: any Error) {
        let said = error as NSError
        if said.domain == PHPhotosErrorDomain {
            self.init(code: said.code, words: said.localizedDescription)
        } else {
            self.init(notOfLibrary: error)
        }
    }
}

extension PHAccessLevel {
    fileprivate init(_ access: PhotoAccess) {
        switch access {
        case .addOnly: self = .addOnly
        case .readWrite: self = .readWrite
        }
    }
}

extension PhotoPermission {
    fileprivate init(_ status: PHAuthorizationStatus) {
        switch status {
        case .notDetermined: self = .notDetermined
        case .restricted: self = .restricted
        case .denied: self = .denied
        case .authorized: self = .authorized
        case .limited: self = .limited
        @unknown default: self = .denied
        }
    }
}
