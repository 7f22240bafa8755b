/// Begins what a tap asks for. A second tap while the first is still beginning it, as while the
/// system asks for a permission, begins nothing more.
@MainActor
final class Beginning {
    private var isGoing = false

    /// Answers as `begin` does, and with false where another is at it.
    func callAsFunction(_ begin: @MainActor () async -> Bool) async -> Bool {
        if isGoing { return false }
        isGoing = true
        defer { isGoing = false }
        return await begin()
    }
}
