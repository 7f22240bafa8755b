public import Foundation
public import Keepsake
public import KeepsakeKit
import World

/// The phone's network, with the server in Instagram's place at its other end.
public struct FakeInstagram: PageSession {
    private let curl: Curl

    public init() throws { curl = Curl(try Instagram()) }

    public func page(_ request: WebRequest) async throws -> WebPage {
        let (head, body) = try await answer(request)
        return WebPage(answer: head, body: body)
    }

    /// As a task of a background session has it.
    public func answer(_ request: WebRequest) async throws -> (WebAnswer, Data) {
        do { return try await curl.answer(to: request) } catch is NetworkError {
            throw SessionError(code: SessionError.connectionLost)
        }
    }
}
