import Keepsake

/// Opens a catalog once, however many ask for it.
actor Opening {
    private let open: @Sendable () async throws -> Keepsake
    private var opening: Task<Keepsake, any Error>?

    init(_ open: @escaping @Sendable () async throws -> Keepsake) {
        self.open = open
    }

    func keepsake() async throws -> Keepsake {
        let task = opening ?? Task<Keepsake, any Error> { try await open() }
        opening = task
        do {
            return try await task.value
        } catch {
            // Who waited for it long may find another one begun meanwhile.
            if opening == task { opening = nil }
            throw error
        }
    }

    /// What somebody asked for; nil where nobody did, or where it could not be opened.
    func begun() async -> Keepsake? { try? await opening?.value }
}
