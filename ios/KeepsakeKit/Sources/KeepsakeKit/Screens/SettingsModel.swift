import Foundation
import Keepsake
public import Observation

/// *Settings*: choices for every save, what previews take.
@MainActor @Observable
public final class SettingsModel {
    /// What previews take on this phone, in bytes; nil as long as nobody knows.
    public private(set) var cache: UInt64?
    /// Albums or replacing were wanted, and the library may not be read.
    public private(set) var refused: PhotoPermissions.Answer?
    /// Copies were to be looked for, and the library may not be looked at.
    public private(set) var refusedToLook: PhotoPermissions.Answer?

    @ObservationIgnored private let services: Services

    public init(_ services: Services) {
        self.services = services
    }

    public var choices: Choices { services.settings.choices }

    /// Takes choices over. What needs to read the library is asked for now; where the answer
    /// is no, that choice stays as it was and the others are taken over.
    public func choose(_ wanted: Choices) async {
        var choices = wanted
        (refused, refusedToLook) = (nil, nil)
        if wanted.access == .readWrite, self.choices.access == .addOnly {
            let answer = await services.permissions.ask(for: .readWrite)
            if answer != .granted {
                refused = answer
                (choices.albums, choices.replace) = (self.choices.albums, self.choices.replace)
            }
        }
        let begins = wanted.copies && !self.choices.copies
        if begins, await services.permissions.askToLook() == nil {
            refusedToLook = services.permissions.refusedToLook ?? .denied
            choices.copies = false
        }
        services.settings.choose(choices)
        if !choices.copies { services.looks.stop() }
        if begins, choices.copies { services.looks.look() }
    }

    /// How the look through the library is.
    public var look: Looks.State { services.looks.state }

    /// Which photos can be looked at; nil if none.
    public var looking: PhotoPermissions.Looking? { services.permissions.looking }

    /// Looks again: photos may have come since.
    public func lookAgain() { services.looks.look() }

    /// Stops the look; what was seen by then is remembered.
    public func stopLooking() { services.looks.stop() }

    public func forgetLibrary() async { await services.looks.forget() }

    public func refresh() async {
        cache = try? await services.keepsake().cacheSize()
    }

    /// Also of pages about saves, which show previews.
    public func clearCache() async {
        try? FileManager.default.removeItem(at: services.reports)
        try? await services.keepsake().clearCache()
        await refresh()
    }
}
