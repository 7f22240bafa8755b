import Foundation
import SwiftUI
import UniformTypeIdentifiers

/// A ZIP that was dropped on *Home*.
struct DroppedExport: Transferable {
    let file: URL

    static var transferRepresentation: some TransferRepresentation {
        FileRepresentation(importedContentType: .zip) { received in
            try DroppedExport(taking: received.file)
        }
    }

    /// The system's copy is there as long as it hands it over: it is moved, under its name.
    private init(taking lent: URL) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent(lent.lastPathComponent)
        try FileManager.default.moveItem(at: lent, to: file)
    }
}
