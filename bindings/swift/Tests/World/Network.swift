import Foundation
public import Keepsake

/// Asks the fake Instagram by curl: a network stack of another maker, as a phone's is. It follows no
/// redirect.
public struct Curl: Sendable {
    private let address: String
    private let root: URL

    /// What comes of an answer.
    public enum Piece: Sendable {
        case head(WebAnswer)
        case bytes(Data)
    }

    public init(_ instagram: Instagram) {
        (address, root) = (instagram.address, instagram.root)
    }

    /// An answer as it comes. Nobody listens any more: the request ends.
    public func pieces(of request: WebRequest) -> AsyncThrowingStream<Piece, any Error> {
        let (pieces, tap) = AsyncThrowingStream.makeStream(of: Piece.self)
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments(request)
        process.standardOutput = output
        do { try process.run() } catch {
            tap.finish(throwing: error)
            return pieces
        }
        tap.onTermination = { end in
            if case .cancelled = end, process.isRunning { process.terminate() }
        }
        Thread.detachNewThread {
            Self.read(output.fileHandleForReading, tap)
            process.waitUntilExit()
            let isWhole = process.terminationStatus == 0
            tap.finish(throwing: isWhole ? nil : NetworkError.Failed(how: .brokeOff))
        }
        return pieces
    }

    /// The whole answer.
    public func answer(to request: WebRequest) async throws -> (head: WebAnswer, body: Data) {
        var (head, body) = (WebAnswer(status: 0, headers: [:]), Data())
        for try await piece in pieces(of: request) {
            switch piece {
            case .head(let answer): head = answer
            case .bytes(let more): body += more
            }
        }
        return (head, body)
    }

    private func arguments(_ request: WebRequest) -> [String] {
        let headers = request.headers.flatMap { ["--header", "\($0.key): \($0.value)"] }
        return ["curl", "--silent", "--include", "--no-buffer", "--http1.1"]
            + ["--connect-to", "::\(address)", "--cacert", root.path]
            + headers + [request.address]
    }

    /// The head ends with an empty line.
    private static func read(
        _ output: FileHandle, _ tap: AsyncThrowingStream<Piece, any Error>.Continuation
    ) {
        var head: Data? = Data()
        while let bytes = try? output.read(upToCount: 1 << 12), !bytes.isEmpty {
            guard let before = head else {
                tap.yield(.bytes(bytes))
                continue
            }
            let all = before + bytes
            guard let end = all.range(of: Data("\r\n\r\n".utf8)) else {
                head = all
                continue
            }
            head = nil
            tap.yield(.head(WebAnswer(String(decoding: all[..<end.lowerBound], as: UTF8.self))))
            let body = all[end.upperBound...]
            if !body.isEmpty { tap.yield(.bytes(Data(body))) }
        }
    }
}

extension WebAnswer {
    /// As it stands on the wire.
    fileprivate init(_ text: String) {
        let lines = text.components(separatedBy: "\r\n")
        let headers = lines.dropFirst().compactMap { line -> (String, String)? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return ("\(parts[0])", parts[1].trimmingCharacters(in: .whitespaces))
        }
        let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { UInt16($0) }
        self.init(
            status: status ?? 0, headers: Dictionary(headers, uniquingKeysWith: { one, _ in one }))
    }
}

/// A transport over that, which tells of a file as it comes.
public final class CurlTransport: Transport {
    /// What is done after each piece of a file.
    public typealias Deed = @Sendable () async throws -> Void

    /// How many requests were for a part of a file.
    public let resumed = Shared(0)
    private let curl: Curl
    private let after: Deed

    public init(_ instagram: Instagram, after: @escaping Deed = {}) {
        curl = Curl(instagram)
        self.after = after
    }

    public func page(request: WebRequest) async throws -> WebPage {
        let (head, body) = try await curl.answer(to: request)
        return WebPage(answer: head, body: body)
    }

    public func download(key: String, request: WebRequest, incoming: Incoming) async throws {
        precondition(!key.isEmpty && !key.contains("/"))
        if request.headers["range"] != nil { resumed.change { $0 += 1 } }
        var (file, came) = (FileHandle?.none, 0)
        defer { try? file?.close() }
        for try await piece in curl.pieces(of: request) {
            switch piece {
            case .head(let answer):
                guard let path = incoming.answered(answer: answer) else { return }
                precondition(FileManager.default.createFile(atPath: path, contents: nil))
                file = FileHandle(forWritingAtPath: path)
            case .bytes(let more):
                try file?.write(contentsOf: more)
                came += more.count
                incoming.came(bytes: UInt64(came))
                try await after()
            }
        }
        try Task.checkCancellation()
    }
}
