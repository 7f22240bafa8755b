import Keepsake
public import Observation

/// *Settings*: choices for every save, what previews take.
@MainActor @Observable
public final class SettingsModel {
    /// What previews take on this phone, in bytes; nil as long as nobody knows.
    public private(set) var cache: UInt64?
    /// Albums or replacing were wanted, and the library may not be read.
    public private(set) var refused: PhotoPermissions.Answer?

    @ObservationIgnored private let services: Services

    public init(_ services: Services) {
        self.services = services
    }

    public var choices: Choices { services.settings.choices }

    /// Takes choices over. What needs to read the library is asked for now; where the answer
    /// is no, that choice stays as it was and the others are taken over.
    public func choose(_ wanted: Choices) async {
        var choices = wanted
        refused = nil
        if wanted.access == .readWrite, self.choices.access == .addOnly {
            let answer = await services.permissions.ask(for: .readWrite)
            if answer != .granted {
                refused = answer
                (choices.albums, choices.replace) = (self.choices.albums, self.choices.replace)
            }
        }
        services.settings.choose(choices)
    }

    public func decided() { refused = nil }

    public func refresh() async {
        cache = try? await services.keepsake().cacheSize()
    }

    public func clearCache() async {
        try? await services.keepsake().clearCache()
        await refresh()
    }
}
