import Foundation
public import Keepsake

/// An export of people who do not exist, made by the sample maker.
public func sample(_ name: String) -> URL {
    guard let folder = ProcessInfo.processInfo.environment["KEEPSAKE_SAMPLES"] else {
        fatalError("the tests are started by `cargo xtask test-swift`")
    }
    return URL(fileURLWithPath: folder).appendingPathComponent(name)
}

/// A person with a catalog and a folder as camera roll, all in one place.
public struct World: Sendable {
    public let place: URL
    public let folder: URL
    public let roll: FolderRoll

    public init(at place: URL) {
        self.place = place
        folder = place.appendingPathComponent("roll")
        roll = FolderRoll(folder)
    }

    public func open(through transport: (any Transport)? = nil) async throws -> Keepsake {
        try await Keepsake.open(
            data: place.appendingPathComponent("data").path,
            cache: place.appendingPathComponent("cache").path, transport: transport)
    }

    /// A catalog with an export in it.
    public func with(_ export: String) async throws -> Keepsake {
        let keepsake = try await open()
        try await keepsake.addArchives(sample(export))
        return keepsake
    }

    /// Every file that a person sees.
    public func files() -> [URL] {
        let all = FileManager.default.enumerator(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        return (all?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    }
}

extension Keepsake {
    public func saveAll(to roll: any CameraRoll) async throws -> SaveSummary {
        let run = try save(selection: Selection(), roll: roll, options: SaveOptions())
        return try await run.finish()
    }
}
