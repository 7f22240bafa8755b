public import Foundation

/// On whose work the app stands, each with the texts that its licence wants to go along. The file
/// is made by `cargo xtask licences`.
public struct Licences: Sendable, Decodable {
    public struct Work: Sendable, Decodable, Equatable, Identifiable {
        public let name: String
        /// As SPDX has it.
        public let licence: String
        /// Where its source is.
        public let source: String
        fileprivate let texts: [Int]

        public var id: String { name }
    }

    public let works: [Work]
    /// Each once, however many works have it.
    private let texts: [String]

    /// None where the file is not what it should be.
    public init(_ file: URL?) {
        let data = file.flatMap { try? Data(contentsOf: $0) } ?? Data()
        self = (try? JSONDecoder().decode(Self.self, from: data)) ?? Self(works: [], texts: [])
    }

    /// The texts of a work's licence, one after the other.
    public func text(of name: String) -> String {
        guard let work = works.first(where: { $0.name == name }) else { return "" }
        return work.texts.filter(texts.indices.contains).map { texts[$0] }
            .joined(separator: "\n\n")
    }

    private init(works: [Work], texts: [String]) {
        (self.works, self.texts) = (works, texts)
    }
}
