// Linux has it in a module of its own, and without background sessions.
// Second source: src/foundation.cs of dotnet/macios.

import Foundation

/// https://developer.apple.com/documentation/foundation/urlrequest
@available(iOS 2.0, *)
public struct URLRequest: Sendable {
    public init(url: URL) { stub() }
    public var httpShouldHandleCookies: Bool {
        get { stub() }
        set { stub() }
    }
    public mutating func setValue(_ value: String?, forHTTPHeaderField field: String) { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlresponse
@available(iOS 2.0, *)
open class URLResponse: NSObject, @unchecked Sendable {
    public var url: URL? { stub() }
}

/// https://developer.apple.com/documentation/foundation/httpurlresponse
@available(iOS 2.0, *)
open class HTTPURLResponse: URLResponse, @unchecked Sendable {
    public var statusCode: Int { stub() }
    public var allHeaderFields: [AnyHashable: Any] { stub() }
}

/// https://developer.apple.com/documentation/foundation/httpcookiestorage
@available(iOS 2.0, *)
open class HTTPCookieStorage: NSObject, @unchecked Sendable {}

/// https://developer.apple.com/documentation/foundation/urlcredentialstorage
@available(iOS 2.0, *)
open class URLCredentialStorage: NSObject, @unchecked Sendable {}

/// https://developer.apple.com/documentation/foundation/urlcache
@available(iOS 2.0, *)
open class URLCache: NSObject, @unchecked Sendable {}

/// https://developer.apple.com/documentation/foundation/urlsessionconfiguration
@available(iOS 7.0, *)
open class URLSessionConfiguration: NSObject {
    public class var ephemeral: URLSessionConfiguration { stub() }
    public var httpCookieStorage: HTTPCookieStorage? {
        get { stub() }
        set { stub() }
    }
    public var urlCredentialStorage: URLCredentialStorage? {
        get { stub() }
        set { stub() }
    }
    public var urlCache: URLCache? {
        get { stub() }
        set { stub() }
    }
    public var timeoutIntervalForResource: TimeInterval {
        get { stub() }
        set { stub() }
    }
    public var isDiscretionary: Bool {
        get { stub() }
        set { stub() }
    }
    public var sessionSendsLaunchEvents: Bool {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/foundation/urlsessionconfiguration/background(withidentifier:)
@available(iOS 8.0, *)
extension URLSessionConfiguration {
    public class func background(withIdentifier identifier: String) -> URLSessionConfiguration {
        stub()
    }
}

/// https://developer.apple.com/documentation/foundation/urlsession
@available(iOS 7.0, *)
open class URLSession: NSObject, @unchecked Sendable {
    public convenience init(configuration: URLSessionConfiguration) { stub() }
    public convenience init(
        configuration: URLSessionConfiguration, delegate: (any URLSessionDelegate)?,
        delegateQueue queue: OperationQueue?
    ) { stub() }
    public func downloadTask(with request: URLRequest) -> URLSessionDownloadTask { stub() }
    public func downloadTask(withResumeData resumeData: Data) -> URLSessionDownloadTask { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlsession/alltasks
@available(iOS 13.0, *)
extension URLSession {
    public var allTasks: [URLSessionTask] {
        get async { stub() }
    }
}

/// https://developer.apple.com/documentation/foundation/urlsession/bytes(for:delegate:)
@available(iOS 15.0, *)
extension URLSession {
    public func bytes(
        for request: URLRequest, delegate: (any URLSessionTaskDelegate)? = nil
    ) async throws -> (AsyncBytes, URLResponse) { stub() }

    /// https://developer.apple.com/documentation/foundation/urlsession/asyncbytes
    public struct AsyncBytes: AsyncSequence, Sendable {
        public typealias Element = UInt8
        public typealias AsyncIterator = Iterator

        public var task: URLSessionDataTask { stub() }
        public func makeAsyncIterator() -> Iterator { stub() }

        /// https://developer.apple.com/documentation/foundation/urlsession/asyncbytes/iterator
        public struct Iterator: AsyncIteratorProtocol {
            public mutating func next() async throws -> UInt8? { stub() }
        }
    }
}

/// https://developer.apple.com/documentation/foundation/urlsessiontask
@available(iOS 7.0, *)
open class URLSessionTask: NSObject, @unchecked Sendable {
    public var response: URLResponse? { stub() }
    public var taskDescription: String? {
        get { stub() }
        set { stub() }
    }
    public func resume() { stub() }
    public func cancel() { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlsessiondatatask
@available(iOS 7.0, *)
open class URLSessionDataTask: URLSessionTask, @unchecked Sendable {}

/// https://developer.apple.com/documentation/foundation/urlsessiondownloadtask
@available(iOS 7.0, *)
open class URLSessionDownloadTask: URLSessionTask, @unchecked Sendable {}

/// https://developer.apple.com/documentation/foundation/urlsessiondownloadtask/cancel(byproducingresumedata:)
@available(iOS 7.0, *)
extension URLSessionDownloadTask {
    public func cancelByProducingResumeData() async -> Data? { stub() }
}

/// https://developer.apple.com/documentation/foundation/nsurlsessiondownloadtaskresumedata
@available(iOS 7.0, *)
public let NSURLSessionDownloadTaskResumeData = "NSURLSessionDownloadTaskResumeData"

/// https://developer.apple.com/documentation/foundation/urlsessiondelegate
@available(iOS 7.0, *)
public protocol URLSessionDelegate: NSObjectProtocol, Sendable {
    func urlSessionDidFinishEvents(forBackgroundURLSession session: URLSession)
}

/// https://developer.apple.com/documentation/foundation/urlsessiondelegate/urlsessiondidfinishevents(forbackgroundurlsession:)
@available(iOS 7.0, *)
extension URLSessionDelegate {
    public func urlSessionDidFinishEvents(forBackgroundURLSession session: URLSession) { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlsessiontaskdelegate
@available(iOS 7.0, *)
public protocol URLSessionTaskDelegate: URLSessionDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?)
    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest
    ) async -> URLRequest?
}

/// https://developer.apple.com/documentation/foundation/urlsessiontaskdelegate/urlsession(_:task:didcompletewitherror:)
@available(iOS 7.0, *)
extension URLSessionTaskDelegate {
    public func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlsessiontaskdelegate/urlsession(_:task:willperformhttpredirection:newrequest:completionhandler:)
@available(iOS 7.0, *)
extension URLSessionTaskDelegate {
    public func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest
    ) async -> URLRequest? { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlsessiondownloaddelegate
@available(iOS 7.0, *)
public protocol URLSessionDownloadDelegate: URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, downloadTask: URLSessionDownloadTask,
        didFinishDownloadingTo location: URL)
    func urlSession(
        _ session: URLSession, downloadTask: URLSessionDownloadTask, didWriteData bytes: Int64,
        totalBytesWritten: Int64, totalBytesExpectedToWrite: Int64)
}
