import Foundation
import Keepsake

/// What is there of downloads that nobody has taken yet, a folder for each: the head of the answer,
/// and the whole file or what it can be gone on with. Its folder is a cache: what the system takes
/// from it is asked for once more.
struct KeptDownloads: Sendable {
    /// Nobody asks any more for what is older.
    static let longest: TimeInterval = 7 * 24 * 3600

    private let folder: URL

    init(folder: URL) {
        self.folder = folder
    }

    /// The head of the answer whose body is, or will be, there.
    func head(of name: String) -> WebAnswer? {
        let data = try? Data(contentsOf: place(of: name, "head.json"))
        return data.flatMap { try? JSONDecoder().decode(KeptHead.self, from: $0) }?.answer
    }

    /// Of what is gone on with, the server sends a part: what is written then is the whole of the
    /// first answer all the same, whose head holds.
    func keep(head: WebAnswer, of name: String) throws {
        if head.status == 206, let first = self.head(of: name), first.status == 200 { return }
        try make(name)
        try JSONEncoder().encode(KeptHead(head)).write(
            to: place(of: name, "head.json"), options: .atomic)
    }

    /// Takes over a whole body; its head stands there first.
    func take(_ file: URL, of name: String, head: WebAnswer) throws {
        try keep(head: head, of: name)
        let (files, whole) = (FileManager.default, place(of: name, "whole"))
        if files.fileExists(atPath: whole.path) { try files.removeItem(at: whole) }
        try files.moveItem(at: file, to: whole)
    }

    /// The file of a whole body.
    func whole(_ name: String) -> URL? {
        let whole = place(of: name, "whole")
        return FileManager.default.fileExists(atPath: whole.path) ? whole : nil
    }

    /// Only of an answer that was whole: what a part of a part would be gone on with, nobody knows.
    func keep(resumeData: Data, of name: String) {
        guard head(of: name)?.status == 200 else { return }
        try? resumeData.write(to: place(of: name, "resume"), options: .atomic)
    }

    /// What it can be gone on with, once: it is of no use afterwards.
    func takeResumeData(of name: String) -> Data? {
        let file = place(of: name, "resume")
        guard let data = try? Data(contentsOf: file), head(of: name) != nil else { return nil }
        try? FileManager.default.removeItem(at: file)
        return data
    }

    func forget(_ name: String) {
        try? FileManager.default.removeItem(at: place(of: name))
    }

    /// Forgets what nobody asked for in a long time.
    func tidy(now: Date = Date()) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder.path)) ?? [] {
            let place = folder.appendingPathComponent(name)
            let changed = try? files.attributesOfItem(atPath: place.path)[.modificationDate]
            let age = now.timeIntervalSince(changed as? Date ?? .distantPast)
            if age > Self.longest { try? files.removeItem(at: place) }
        }
    }

    private func make(_ name: String) throws {
        try FileManager.default.createDirectory(
            at: place(of: name), withIntermediateDirectories: true)
    }

    private func place(of name: String, _ file: String) -> URL {
        place(of: name).appendingPathComponent(file)
    }

    /// The core's names are names of files already.
    private func place(of name: String) -> URL {
        let safe = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
        return folder.appendingPathComponent(safe ?? "unnamed")
    }
}

/// The generated type cannot be coded.
private struct KeptHead: Codable {
    let status: UInt16
    let headers: [String: String]
    let address: String?

    init(_ answer: WebAnswer) {
        (status, headers, address) = (answer.status, answer.headers, answer.address)
    }

    var answer: WebAnswer { WebAnswer(status: status, headers: headers, address: address) }
}
