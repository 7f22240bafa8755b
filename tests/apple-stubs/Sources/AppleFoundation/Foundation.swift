// What Apple's Foundation has and Linux's lacks. Every module here brings it along, as Apple's
// bring Foundation.

@_exported import Foundation
@_exported import Observation

/// What a stub does, which is never run.
public func stub() -> Never { fatalError("a stub was run") }

/// https://developer.apple.com/documentation/foundation/nsurl/startaccessingsecurityscopedresource()
@available(iOS 8.0, *)
extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { stub() }
    public func stopAccessingSecurityScopedResource() { stub() }
}

/// https://developer.apple.com/documentation/foundation/url/bookmarkdata(options:includingresourcevaluesforkeys:relativeto:)
@available(iOS 8.0, *)
extension URL {
    public struct BookmarkCreationOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
    }
    public struct BookmarkResolutionOptions: OptionSet, Sendable {
        public let rawValue: UInt
        public init(rawValue: UInt) { self.rawValue = rawValue }
    }
    public func bookmarkData(
        options: BookmarkCreationOptions = [],
        includingResourceValuesForKeys keys: Set<URLResourceKey>? = nil, relativeTo url: URL? = nil
    ) throws -> Data { stub() }
    public init(
        resolvingBookmarkData data: Data, options: BookmarkResolutionOptions = [],
        relativeTo url: URL? = nil, bookmarkDataIsStale: inout Bool
    ) throws { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlresourcevalues/volumeavailablecapacityforimportantusage
@available(iOS 11.0, *)
extension URLResourceValues {
    public var volumeAvailableCapacityForImportantUsage: Int64? { stub() }
    public var ubiquitousItemDownloadingStatus: URLUbiquitousItemDownloadingStatus? { stub() }
}

/// https://developer.apple.com/documentation/foundation/filemanager/containerurl(forsecurityapplicationgroupidentifier:)
@available(iOS 7.0, *)
extension FileManager {
    public func containerURL(forSecurityApplicationGroupIdentifier identifier: String) -> URL? {
        stub()
    }
    public func startDownloadingUbiquitousItem(at url: URL) throws { stub() }
}

/// https://developer.apple.com/documentation/foundation/nssortdescriptor
@available(iOS 2.0, *)
open class NSSortDescriptor: NSObject, @unchecked Sendable {
    public init(key: String?, ascending: Bool) { stub() }
}

/// https://developer.apple.com/documentation/foundation/nsitemprovider
@available(iOS 8.0, *)
open class NSItemProvider: NSObject, @unchecked Sendable {
    public func hasItemConformingToTypeIdentifier(_ identifier: String) -> Bool { stub() }
    public var suggestedName: String? { stub() }
    public func loadFileRepresentation(
        forTypeIdentifier identifier: String,
        completionHandler: @escaping @Sendable (URL?, (any Error)?) -> Void
    ) -> Progress { stub() }
    public func loadDataRepresentation(
        forTypeIdentifier identifier: String,
        completionHandler: @escaping @Sendable (Data?, (any Error)?) -> Void
    ) -> Progress { stub() }
}

/// https://developer.apple.com/documentation/foundation/nsextensionitem
@available(iOS 8.0, *)
open class NSExtensionItem: NSObject {
    public var attachments: [NSItemProvider]? { stub() }
}

/// https://developer.apple.com/documentation/foundation/nsextensioncontext
@available(iOS 8.0, *)
open class NSExtensionContext: NSObject {
    public var inputItems: [Any] { stub() }
    public func completeRequest(
        returningItems items: [Any]?, completionHandler: (@Sendable (Bool) -> Void)? = nil
    ) { stub() }
}

/// https://developer.apple.com/documentation/foundation/urlubiquitousitemdownloadingstatus
@available(iOS 7.0, *)
public struct URLUbiquitousItemDownloadingStatus: Hashable, Sendable {
    public static let current = URLUbiquitousItemDownloadingStatus()
    public static let notDownloaded = URLUbiquitousItemDownloadingStatus()
}

/// https://developer.apple.com/documentation/foundation/urlresourcekey/volumeavailablecapacityforimportantusagekey
@available(iOS 11.0, *)
extension URLResourceKey {
    public static let volumeAvailableCapacityForImportantUsageKey = URLResourceKey(
        rawValue: "NSURLVolumeAvailableCapacityForImportantUsageKey")
}
