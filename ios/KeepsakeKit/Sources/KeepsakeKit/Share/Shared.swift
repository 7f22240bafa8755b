public import Foundation
import Keepsake

/// What another app hands over.
public enum Shared: Sendable, Equatable {
    /// A text with at least one link of Instagram's in it.
    case links(String)
    /// Files that may be parts of an export: what they are, their bytes tell.
    case files([URL])
    /// There is nothing in it to save.
    case nothing(Why)

    public enum Why: Sendable, Equatable {
        case empty
        case noLink
        /// A link that could be taken for one of Instagram's, with its host; nobody asks it.
        case lookAlike(host: String)
    }

    /// File first, then URL, then text, as apps share a link as either.
    public init(files: [URL], urls: [URL], texts: [String]) {
        let local = files.filter(\.isFileURL)
        let text = (urls.filter { !$0.isFileURL }.map(\.absoluteString) + texts)
            .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
        if !local.isEmpty {
            self = .files(local)
        } else if text.isEmpty {
            self = .nothing(.empty)
        } else if !resolveLinks(text: text).isEmpty {
            self = .links(text)
        } else if let other = lookAlikes(text: text).first {
            self = .nothing(.lookAlike(host: other.host))
        } else {
            self = .nothing(.noLink)
        }
    }
}
