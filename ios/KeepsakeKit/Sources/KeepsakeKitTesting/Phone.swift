public import Foundation
public import Keepsake
public import KeepsakeKit

/// A phone with the app on it, all in one folder: taken up again from there after the process.
@MainActor
public struct Phone {
    public let place: URL
    public let library: FakePhotoLibrary
    public let files: FakeFiles
    public let background: FakeRunner
    public let videos = FakeVideos()
    public let services: Services

    /// - Parameters:
    ///   - grace: How long the extension may be about to add something.
    ///   - network: Nil: the core asks by itself.
    ///   - core: Another core in the place of the real one.
    public init(
        at place: URL, library: FakePhotoLibrary? = nil, files: FakeFiles = FakeFiles(),
        grace: TimeInterval = 0, network: Services.Network? = nil,
        core: @escaping @Sendable (Keepsake) -> Keepsake = { $0 }
    ) {
        self.place = place
        self.files = files
        let library = library ?? FakePhotoLibrary(place.appendingPathComponent("photos"))
        let background = FakeRunner()
        (self.library, self.background) = (library, background)
        let places = Services.Places(
            data: place.appendingPathComponent("data"),
            cache: place.appendingPathComponent("cache"),
            group: place.appendingPathComponent("group"))
        let platform = Services.Platform(
            library: library, files: files, videos: videos,
            values: FileValues(place.appendingPathComponent("values.json")),
            texts: CatalogTexts(), background: background, taskPrefix: "io.keepsake.save",
            network: network)
        services = Services(places, platform, grace: grace) { data, cache, transport in
            core(try await Keepsake.open(data: data, cache: cache, transport: transport))
        }
    }

    /// Asks the server that stands in Instagram's place, from now on.
    public func askFakeInstagram() async throws {
        let keepsake = try await services.keepsake()
        try keepsake.askInstead(
            address: try instagram("address"), rootPem: try instagram("root.pem"))
    }

    /// Where the extension leaves notes.
    public var inbox: ShareInbox {
        ShareInbox(folder: place.appendingPathComponent("group/inbox"))
    }

    /// What the share extension, which is a process of its own, shows of a text. It asks the server
    /// that stands in Instagram's place.
    public func card(for text: String) -> ShareCardModel {
        let saver = DirectSaver(library: library, folder: place.appendingPathComponent("extension"))
        { data, cache in
            let core = try await Keepsake.open(data: data, cache: cache)
            try core.askInstead(
                address: try instagram("address"), rootPem: try instagram("root.pem"))
            return core
        }
        return ShareCardModel(.links(text), inbox: inbox, saver: saver)
    }

    /// Every file that is still staged.
    public var staged: [String] {
        let folder = place.appendingPathComponent("data/staging").path
        return (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    }

    /// Reads an export as *Home* does.
    public func add(_ exports: URL...) async throws {
        let keepsake = try await services.keepsake()
        _ = try await services.archives.read(exports, into: keepsake) { _ in }
    }

    /// The pictures of some posts, as if the phone's camera had taken them.
    public func pictures() async throws -> [(media: Int64, picture: Data)] {
        let keepsake = try await services.keepsake()
        var found: [(Int64, Data)] = []
        let filter = MediaFilter(found: true, mediaType: .photo, leftOut: false)
        for try await item in keepsake.media(filter) where found.count < 3 {
            let made = try await keepsake.preview(media: item.item.id, side: 320)
            if case .jpeg(let jpeg, _) = made { found.append((item.item.id, jpeg)) }
        }
        return found
    }

    /// 210 photos of the person's own, of which six can be seen: pictures of posts. A look asks for
    /// 200 at once.
    public func fill() async throws {
        let pictures = try await pictures().map(\.picture)
        library.take(all: (0..<210).map { $0 % 41 == 0 ? pictures[$0 % pictures.count] : nil })
    }

    /// Saves all, and waits until it is over or stands still.
    @discardableResult
    public func saveAll() async throws -> SaveState? {
        let id = try await services.saves.start(.fromExports(Selection(), services.options))
        await services.saves.settled(id)
        return services.saves.states[id]
    }
}

/// An export of people who do not exist, made by the sample maker.
public func sample(_ name: String) -> URL {
    let folder = ProcessInfo.processInfo.environment["KEEPSAKE_SAMPLES"] ?? "target/samples"
    return URL(fileURLWithPath: folder).appendingPathComponent(name)
}

/// What the server in Instagram's place wrote down: `link` leads to a post with three slides,
/// `link-of-one` to one with a photo.
public func instagram(_ name: String) throws -> String {
    let file = sample("instagram").appendingPathComponent(name)
    return try String(contentsOf: file, encoding: .utf8)
}
