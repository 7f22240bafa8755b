import Foundation
public import Keepsake

/// A server in Instagram's place, with one post of a photo, a video and a photo.
public struct Instagram {
    /// The post.
    public let link: String
    /// Its page, as a browser got and saved it.
    public let page: String
    let address: String
    /// The certificate that it proves itself with, as a file.
    let root: URL
    private let rootPem: String

    /// The one that `cargo xtask test-swift` starts.
    public init() throws {
        let folder = sample("instagram")
        let text = { (name: String) in
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        (link, address, rootPem) = (try text("link"), try text("address"), try text("root.pem"))
        page = try text("page.html")
        root = folder.appendingPathComponent("root.pem")
    }

    /// Makes a keepsake ask where nobody answers.
    public func isAway(_ keepsake: Keepsake) throws {
        try keepsake.askInstead(address: "127.0.0.1:1", rootPem: rootPem)
    }

    /// Makes a keepsake ask this server alone.
    public func answers(_ keepsake: Keepsake) throws {
        try keepsake.askInstead(address: address, rootPem: rootPem)
    }
}
