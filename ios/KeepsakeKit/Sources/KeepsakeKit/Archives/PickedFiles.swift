public import Foundation

/// Files that the person picked, whose right to be read the system gives and takes: security
/// scope and bookmarks, which Linux has not.
public protocol PickedFiles: Sendable {
    /// What is known of a file without reading it.
    func state(of file: URL) -> PickedFileState

    /// Asks iCloud for a file that is not on this phone.
    func startDownload(of file: URL)

    /// Begins to use the right to read; false where there is none.
    func beginAccess(to file: URL) -> Bool

    /// Gives it back, once for each that began.
    func endAccess(to file: URL)

    /// What finds the file again after the process, with its right; nil where none is kept.
    func bookmark(of file: URL) -> Data?

    /// The file of a bookmark, where it is now; nil where it is gone or the right was taken.
    func file(of bookmark: Data) -> FoundFile?

    /// Bytes that are free for something that matters to the person.
    func freeSpace(at folder: URL) -> Int64
}

/// A file that a bookmark led to.
public struct FoundFile: Sendable, Equatable {
    public let file: URL
    /// The bookmark still works, and is to be made anew: it was moved, or the system changed.
    public let isStale: Bool

    public init(_ file: URL, isStale: Bool) {
        (self.file, self.isStale) = (file, isStale)
    }
}

/// Where a picked file is.
public enum PickedFileState: Sendable, Equatable {
    case here(bytes: Int64)
    /// In iCloud, and not on this phone yet.
    case notDownloaded
    case gone
}

/// Why a picked file cannot be read yet.
public enum PickedFileError: Error, Sendable, Equatable {
    /// It lies in iCloud; its download was begun. Choose it again when it is there.
    case notDownloaded(name: String)
    /// It is not there, or the right to read it was taken back.
    case notReachable(name: String)
    /// There is no room for the copy that it needs.
    case noRoom(name: String, needed: Int64, free: Int64)
}
