// Second source: src/backgroundtasks.cs of dotnet/macios.

@_exported import AppleFoundation

/// https://developer.apple.com/documentation/backgroundtasks/bgtask
@available(iOS 13.0, *)
open class BGTask: NSObject {
    public var identifier: String { stub() }
    public var expirationHandler: (() -> Void)? {
        get { stub() }
        set { stub() }
    }
    public func setTaskCompleted(success: Bool) { stub() }
}

/// https://developer.apple.com/documentation/backgroundtasks/bgprocessingtask
@available(iOS 13.0, *)
open class BGProcessingTask: BGTask {}

/// https://developer.apple.com/documentation/backgroundtasks/bgcontinuedprocessingtask
@available(iOS 26.0, *)
open class BGContinuedProcessingTask: BGTask {
    public var progress: Progress { stub() }
}

/// https://developer.apple.com/documentation/backgroundtasks/bgtaskrequest
@available(iOS 13.0, *)
open class BGTaskRequest: NSObject {
    public var identifier: String { stub() }
}

/// https://developer.apple.com/documentation/backgroundtasks/bgprocessingtaskrequest
@available(iOS 13.0, *)
open class BGProcessingTaskRequest: BGTaskRequest {
    public init(identifier: String) { stub() }
}

/// https://developer.apple.com/documentation/backgroundtasks/bgcontinuedprocessingtaskrequest
@available(iOS 26.0, *)
open class BGContinuedProcessingTaskRequest: BGTaskRequest {
    public init(identifier: String, title: String, subtitle: String) { stub() }
    public enum SubmissionStrategy: Int, Sendable {
        case fail, queue
    }
    public var strategy: SubmissionStrategy {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/backgroundtasks/bgtaskscheduler
@available(iOS 13.0, *)
open class BGTaskScheduler: NSObject, @unchecked Sendable {
    public class var shared: BGTaskScheduler { stub() }
    @discardableResult public func register(
        forTaskWithIdentifier identifier: String, using queue: DispatchQueue?,
        launchHandler: @escaping (BGTask) -> Void
    ) -> Bool { stub() }
    public func submit(_ taskRequest: BGTaskRequest) throws { stub() }
    public func cancel(taskRequestWithIdentifier identifier: String) { stub() }
}
