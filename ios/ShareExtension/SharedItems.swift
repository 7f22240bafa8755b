import KeepsakeKit
import UIKit

/// What another app handed over: file first, then URL, then text.
@MainActor
struct SharedItems {
    private let items: [NSExtensionItem]

    init(_ context: NSExtensionContext?) {
        items = context?.inputItems.compactMap { $0 as? NSExtensionItem } ?? []
    }

    func shared() async -> Shared {
        var parts: [SharedPart] = []
        for provider in items.flatMap({ $0.attachments ?? [] }) {
            if let zip = provider.zip {
                parts.append(await provider.file(zip))
            } else if provider.hasItemConformingToTypeIdentifier(UTType.url.identifier) {
                parts.append(await provider.url())
            } else {
                parts.append(await provider.plainText())
            }
        }
        return Shared(parts)
    }
}

extension NSItemProvider {
    /// The type by which it is a ZIP: Apple's, or the one above it. As in `project.yml`.
    fileprivate var zip: String? {
        [UTType.zip.identifier, "com.pkware.zip-archive"]
            .first { hasItemConformingToTypeIdentifier($0) }
    }

    /// The file, moved to where it stays: the system takes its own away after the call.
    fileprivate func file(_ type: String) async -> SharedPart {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory())
        let name = suggestedName ?? "ZIP"
        return await withCheckedContinuation { continuation in
            _ = loadFileRepresentation(forTypeIdentifier: type) { file, _ in
                let part = file.map { SharedPart.taking($0, into: folder) }
                continuation.resume(returning: part ?? .notTaken(name: name))
            }
        }
    }

    fileprivate func url() async -> SharedPart {
        if let url = await text(UTType.url).flatMap({ URL(string: $0) }) { return .url(url) }
        // Some apps hand over the same link as a text that can be read, and as a URL that cannot.
        return await plainText()
    }

    fileprivate func plainText() async -> SharedPart {
        await text(UTType.plainText).map(SharedPart.text) ?? .notTaken(name: suggestedName)
    }

    private func text(_ type: UTType) async -> String? {
        await withCheckedContinuation { continuation in
            _ = loadDataRepresentation(forTypeIdentifier: type.identifier) { data, _ in
                continuation.resume(returning: data.flatMap(SharedPart.text(in:)))
            }
        }
    }
}
