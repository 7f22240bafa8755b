import Foundation

/// What of the latest batch was handed to the library, written down before it can be visible:
/// without the right to read, nobody else can tell after a kill what arrived. The library moves the
/// files that it takes, "removing the original file after the asset has been successfully created"
/// (`shouldMoveFile` of `PHAssetResourceCreationOptions`):
/// a staged file that is gone has arrived. One that is there has not, but where the device itself
/// went off between the two: it is there twice then, rather than not at all.
struct Handed: Sendable {
    private struct Item: Codable {
        let asset: String
        let file: String
    }

    private let file: URL

    init(file: URL) {
        self.file = file
    }

    /// A new batch: what was handed over before is settled by now.
    func begin() {
        try? FileManager.default.removeItem(at: file)
    }

    /// These assets come of these files, beside those of the same batch before.
    func keep(_ items: [(asset: String, file: URL)]) throws {
        try write(all + items.map { Item(asset: $0.asset, file: $0.file.lastPathComponent) })
    }

    /// These did not arrive.
    func forget(_ assets: [String]) {
        // Where it cannot be written, their files are still there, which says the same.
        try? write(all.filter { !assets.contains($0.asset) })
    }

    /// Whether each of these arrived, whose files were staged in that folder; nil for what was not
    /// handed over last.
    func arrived(_ assets: [String], staging: URL) -> [Bool?] {
        let files = Dictionary(all.map { ($0.asset, $0.file) }, uniquingKeysWith: { $1 })
        return assets.map { asset in
            files[asset].map { name in
                let place = staging.appendingPathComponent(name).path
                return !FileManager.default.fileExists(atPath: place)
            }
        }
    }

    /// Everything that was handed over last.
    var assets: [String] { all.map(\.asset) }

    private var all: [Item] {
        let data = (try? Data(contentsOf: file)) ?? Data()
        return (try? JSONDecoder().decode([Item].self, from: data)) ?? []
    }

    private func write(_ items: [Item]) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try JSONEncoder().encode(items).write(to: file, options: .atomic)
    }
}
