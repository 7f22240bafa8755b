import Keepsake
import KeepsakeKit
import UIKit

/// Pages, one at a time: nothing is kept of them, and a redirect is an answer.
final class SystemPages: NSObject, PageSession, URLSessionTaskDelegate {
    /// In bytes. The core looks at no more.
    private static let largestPage = 8 << 20

    private let session: URLSession

    override init() {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.urlCredentialStorage = nil
        configuration.urlCache = nil
        session = URLSession(configuration: configuration)
        super.init()
    }

    func page(_ request: WebRequest) async throws -> WebPage {
        guard let request = URLRequest(request) else {
            throw SessionError(code: NSURLErrorBadURL)
        }
        do {
            let (bytes, answer) = try await session.bytes(for: request, delegate: self)
            guard let head = WebAnswer(answer, says: nil) else {
                throw SessionError(code: NSURLErrorBadServerResponse)
            }
            return WebPage(answer: head, body: try await body(bytes))
        } catch let error as SessionError {
            throw error
        } catch {
            throw SessionError(error)
        }
    }

    /// All of it, or as much as tells the core that it is no page: an answer without an end would
    /// fill the memory.
    private func body(_ bytes: URLSession.AsyncBytes) async throws -> Data {
        var body = Data()
        for try await byte in bytes {
            body.append(byte)
            if body.count > Self.largestPage {
                bytes.task.cancel()
                break
            }
        }
        return body
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest
    ) async -> URLRequest? { nil }
}

extension WebAnswer {
    init?(_ answer: URLResponse, says address: String?) {
        guard let answer = answer as? HTTPURLResponse else { return nil }
        let headers = answer.allHeaderFields.map { ("\($0.key)", "\($0.value)") }
        self.init(
            status: UInt16(clamping: answer.statusCode),
            headers: Dictionary(headers, uniquingKeysWith: { first, _ in first }),
            address: address)
    }
}

extension URLRequest {
    init?(_ request: WebRequest) {
        guard let url = URL(string: request.address) else { return nil }
        self.init(url: url)
        httpShouldHandleCookies = false
        for (name, value) in request.headers { setValue(value, forHTTPHeaderField: name) }
    }
}

extension SessionError {
    /// Where there is no room, other domains say so as well.
    init(_ error: any Error) {
        let error = error as NSError
        let below = error.userInfo[NSUnderlyingErrorKey] as? NSError
        let isFull = [error, below].contains {
            $0?.domain == NSPOSIXErrorDomain && $0?.code == Int(ENOSPC)
        }
        let code = error.domain == NSURLErrorDomain ? error.code : NSURLErrorUnknown
        self.init(
            code: isFull ? Self.cannotWriteFile : code,
            resumeData: error.userInfo[NSURLSessionDownloadTaskResumeData] as? Data)
    }
}
