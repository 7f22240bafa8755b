import UIKit
import KeepsakeKit

/// Files that the person picked, with the system's right to read them.
struct SystemPickedFiles: PickedFiles {
    func state(of file: URL) -> PickedFileState {
        let began = beginAccess(to: file)
        defer { if began { endAccess(to: file) } }
        let keys: Set<URLResourceKey> = [.fileSizeKey, .ubiquitousItemDownloadingStatusKey]
        guard let values = try? file.resourceValues(forKeys: keys) else { return .gone }
        if values.ubiquitousItemDownloadingStatus == .notDownloaded { return .notDownloaded }
        return .here(bytes: Int64(values.fileSize ?? 0))
    }

    func startDownload(of file: URL) {
        try? FileManager.default.startDownloadingUbiquitousItem(at: file)
    }

    func beginAccess(to file: URL) -> Bool {
        file.startAccessingSecurityScopedResource()
    }

    func endAccess(to file: URL) {
        file.stopAccessingSecurityScopedResource()
    }

    func bookmark(of file: URL) -> Data? {
        try? file.bookmarkData()
    }

    func file(of bookmark: Data) -> FoundFile? {
        var isStale = false
        let file = try? URL(resolvingBookmarkData: bookmark, bookmarkDataIsStale: &isStale)
        return file.map { FoundFile($0, isStale: isStale) }
    }

    func freeSpace(at folder: URL) -> Int64 {
        let key = URLResourceKey.volumeAvailableCapacityForImportantUsageKey
        let values = try? folder.resourceValues(forKeys: [key])
        return values?.volumeAvailableCapacityForImportantUsage ?? 0
    }
}
