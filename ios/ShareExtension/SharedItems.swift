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
        var files: [URL] = []
        var urls: [URL] = []
        var texts: [String] = []
        for provider in items.flatMap({ $0.attachments ?? [] }) {
            if provider.hasItemConformingToTypeIdentifier(UTType.zip.identifier) {
                if let file = await provider.file(UTType.zip) { files.append(file) }
            } else if provider.hasItemConformingToTypeIdentifier(UTType.url.identifier) {
                if let text = await provider.text(UTType.url), let url = URL(string: text) {
                    urls.append(url)
                }
            } else if let text = await provider.text(UTType.plainText) {
                texts.append(text)
            }
        }
        return Shared(files: files, urls: urls, texts: texts)
    }
}

extension NSItemProvider {
    /// A copy of the file that stays: the system takes its own away after the call.
    fileprivate func file(_ type: UTType) async -> URL? {
        await withCheckedContinuation { continuation in
            _ = loadFileRepresentation(forTypeIdentifier: type.identifier) { file, _ in
                continuation.resume(returning: file.flatMap(Self.kept))
            }
        }
    }

    fileprivate func text(_ type: UTType) async -> String? {
        await withCheckedContinuation { continuation in
            _ = loadDataRepresentation(forTypeIdentifier: type.identifier) { data, _ in
                continuation.resume(returning: data.flatMap { String(data: $0, encoding: .utf8) })
            }
        }
    }

    private static func kept(_ file: URL) -> URL? {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory())
            .appendingPathComponent(UUID().uuidString)
        let kept = folder.appendingPathComponent(file.lastPathComponent)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            // Of the same volume: nothing is copied.
            try FileManager.default.moveItem(at: file, to: kept)
            return kept
        } catch {
            return nil
        }
    }
}
