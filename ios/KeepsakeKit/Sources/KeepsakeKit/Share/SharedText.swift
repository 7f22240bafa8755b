public import Foundation

extension SharedPart {
    /// The text in what another app hands over as a text or as a URL: UTF-8 or UTF-16, or a
    /// property list with it. Chrome archives a text with its keys, of which the strings stand in
    /// `$objects`; a URL may come as an array of what it is and of what it is relative to. Nil
    /// where there is none.
    public static func text(in data: Data) -> String? {
        if let list = propertyList(data) {
            let strings = strings(in: list).filter { !$0.isEmpty }
            return strings.isEmpty ? nil : strings.joined(separator: "\n")
        }
        let isMarked = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(data.prefix(2)))
        return String(data: data, encoding: isMarked ? .utf16 : .utf8)
    }

    /// Only what says that it is one: any word is one of the old form.
    private static func propertyList(_ data: Data) -> Any? {
        let begins = { (signature: String) in data.starts(with: Data(signature.utf8)) }
        guard begins("bplist") || begins("<?xml") else { return nil }
        return try? PropertyListSerialization.propertyList(from: data, format: nil)
    }

    private static func strings(in value: Any) -> [String] {
        switch value {
        case let string as String: [string]
        case let list as [Any]: list.flatMap(strings)
        case let archive as [String: Any]: strings(inArchive: archive)
        default: []
        }
    }

    /// Of an archive what was put into it, and not the names of its classes.
    private static func strings(inArchive archive: [String: Any]) -> [String] {
        guard let objects = archive["$objects"] as? [Any] else {
            return archive.sorted { $0.key < $1.key }.flatMap { strings(in: $0.value) }
        }
        return objects.compactMap { $0 as? String }.filter { $0 != "$null" }
    }
}
