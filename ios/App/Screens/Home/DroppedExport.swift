import KeepsakeKit
import SwiftUI
import UniformTypeIdentifiers

/// A ZIP that was dropped on *Home*.
struct DroppedExport: Transferable {
    let file: URL

    static var transferRepresentation: some TransferRepresentation {
        FileRepresentation(importedContentType: .zip) { received in
            // The system's copy is there as long as it hands it over.
            DroppedExport(file: try LentFile.take(received.file))
        }
    }
}
