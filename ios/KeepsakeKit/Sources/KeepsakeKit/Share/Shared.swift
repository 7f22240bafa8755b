public import Foundation
import Keepsake

/// One thing that another app hands over.
public enum SharedPart: Sendable, Equatable {
    case file(URL)
    case url(URL)
    case text(String)
    /// It is there, and could not be taken over; with its name, where it has one.
    case notTaken(name: String?)

    /// Moves a file that is lent only for the time of a call to where it stays.
    public static func taking(_ lent: URL, into folder: URL) -> SharedPart {
        let kept = try? LentFile.take(lent, into: folder)
        return kept.map(SharedPart.file) ?? .notTaken(name: lent.lastPathComponent)
    }
}

/// What another app hands over.
public enum Shared: Sendable, Equatable {
    /// A text with at least one link of Instagram's in it.
    case links(String)
    /// Files that may be parts of an export: what they are, their bytes tell. Beside them the
    /// names of those that could not be taken over.
    case files([URL], notTaken: [String])
    /// There is nothing in it to save.
    case nothing(Why)

    public enum Why: Sendable, Equatable {
        case empty
        case noLink
        /// A link that could be taken for one of Instagram's, with its host; nobody asks it.
        case lookAlike(host: String)
        /// There was something, and none of it could be taken over: the names that are known.
        case notTaken([String])
    }

    /// File first, then URL, then text, as apps share a link as either.
    public init(_ parts: [SharedPart]) {
        var files: [URL] = []
        var texts: [String] = []
        var lost: [SharedPart] = []
        for part in parts {
            switch part {
            case .file(let file): files.append(file)
            case .url(let url) where url.isFileURL: files.append(url)
            case .url(let url): texts.append(url.absoluteString)
            case .text(let text): texts.append(text)
            case .notTaken: lost.append(part)
            }
        }
        let names = lost.compactMap(\.name)
        if !files.isEmpty {
            self = .files(files, notTaken: names)
        } else {
            let text = texts.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
            self = text.isEmpty && !lost.isEmpty ? .nothing(.notTaken(names)) : .of(text)
        }
    }

    private static func of(_ text: String) -> Shared {
        if text.isEmpty { return .nothing(.empty) }
        if !resolveLinks(text: text).isEmpty { return .links(text) }
        let other = hosts(in: text).first
        return .nothing(other.map { .lookAlike(host: $0) } ?? .noLink)
    }

    /// The hosts of what could be taken for links of Instagram's, each once.
    static func hosts(in text: String) -> [String] {
        lookAlikes(text: text).map(\.host).reduce(into: []) { hosts, host in
            if !hosts.contains(host) { hosts.append(host) }
        }
    }

    /// Those beside links that can be saved.
    var foreignHosts: [String] {
        if case .links(let text) = self { Self.hosts(in: text) } else { [] }
    }
}

extension SharedPart {
    fileprivate var name: String? {
        if case .notTaken(let name) = self { return name }
        return nil
    }
}
