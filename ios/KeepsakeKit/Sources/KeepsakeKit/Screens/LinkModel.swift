public import Keepsake
public import Observation

/// *Paste a link*: what is in the text, and the save of it.
@MainActor @Observable
public final class LinkModel {
    public var text = ""
    /// The system's question was answered with no.
    public private(set) var refused: PhotoPermissions.Answer?
    /// Why the save could not be begun.
    public private(set) var trouble: KeepError?

    @ObservationIgnored private let services: Services
    @ObservationIgnored private let beginning = Beginning()

    public init(_ services: Services) {
        self.services = services
    }

    /// Whether the text leads to something at Instagram.
    public var hasLink: Bool { !resolveLinks(text: text).isEmpty }

    /// The hosts of what could be taken for links of Instagram's in it, and is not saved.
    public var lookAlikes: [String] { Shared.hosts(in: text) }

    /// Begins the save of everything that the text links to; answers whether it was begun. If not,
    /// ``refused`` or ``trouble`` says why.
    public func save() async -> Bool {
        await beginning { await self.begin() }
    }

    private func begin() async -> Bool {
        (refused, trouble) = (nil, nil)
        let answer = await services.permissions.ask(for: .addOnly)
        guard answer == .granted else {
            refused = answer
            return false
        }
        do {
            try await services.saves.start(.fromLinks(text: text, slide: nil, services.options))
            return true
        } catch {
            trouble = KeepError(library: error)
            return false
        }
    }
}
