// Second source: src/avfoundation.cs of dotnet/macios.

@_exported import AppleFoundation
@_exported import CoreMedia
import Dispatch
import UIKit

/// https://developer.apple.com/documentation/avfoundation/avpartialasyncproperty
@available(iOS 15.0, *)
open class AVPartialAsyncProperty<Root>: @unchecked Sendable {}

/// https://developer.apple.com/documentation/avfoundation/avasyncproperty
@available(iOS 15.0, *)
public final class AVAsyncProperty<Root, Value>: AVPartialAsyncProperty<Root>, @unchecked Sendable {}

/// https://developer.apple.com/documentation/avfoundation/avasynchronouskeyvalueloading
@available(iOS 4.0, *)
public protocol AVAsynchronousKeyValueLoading {}

/// https://developer.apple.com/documentation/avfoundation/avasynchronouskeyvalueloading/load(_:)
@available(iOS 15.0, *)
extension AVAsynchronousKeyValueLoading {
    public func load<T>(_ property: AVAsyncProperty<Self, T>) async throws -> T { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avasset
@available(iOS 4.0, *)
open class AVAsset: NSObject, AVAsynchronousKeyValueLoading, @unchecked Sendable {}

/// https://developer.apple.com/documentation/avfoundation/avpartialasyncproperty/duration-7uxn3
@available(iOS 15.0, *)
extension AVPartialAsyncProperty where Root: AVAsset {
    public static var duration: AVAsyncProperty<Root, CMTime> { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avurlasset
@available(iOS 4.0, *)
open class AVURLAsset: AVAsset, @unchecked Sendable {
    public convenience init(url URL: URL) { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avurlasset/resourceloader
@available(iOS 6.0, *)
extension AVURLAsset {
    public var resourceLoader: AVAssetResourceLoader { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloader
@available(iOS 6.0, *)
open class AVAssetResourceLoader: NSObject {
    public func setDelegate(
        _ delegate: (any AVAssetResourceLoaderDelegate)?, queue delegateQueue: DispatchQueue?
    ) { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloaderdelegate
@available(iOS 6.0, *)
public protocol AVAssetResourceLoaderDelegate: NSObjectProtocol {
    func resourceLoader(
        _ resourceLoader: AVAssetResourceLoader,
        shouldWaitForLoadingOfRequestedResource loadingRequest: AVAssetResourceLoadingRequest
    ) -> Bool
    func resourceLoader(
        _ resourceLoader: AVAssetResourceLoader,
        didCancel loadingRequest: AVAssetResourceLoadingRequest)
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingrequest
@available(iOS 6.0, *)
open class AVAssetResourceLoadingRequest: NSObject {
    public func finishLoading(with error: (any Error)?) { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingrequest/contentinformationrequest
@available(iOS 7.0, *)
extension AVAssetResourceLoadingRequest {
    public var contentInformationRequest: AVAssetResourceLoadingContentInformationRequest? {
        stub()
    }
    public var dataRequest: AVAssetResourceLoadingDataRequest? { stub() }
    public func finishLoading() { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingcontentinformationrequest
@available(iOS 7.0, *)
open class AVAssetResourceLoadingContentInformationRequest: NSObject {
    public var contentType: String? {
        get { stub() }
        set { stub() }
    }
    public var contentLength: Int64 {
        get { stub() }
        set { stub() }
    }
    public var isByteRangeAccessSupported: Bool {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingcontentinformationrequest/allowedcontenttypes
@available(iOS 11.2, *)
extension AVAssetResourceLoadingContentInformationRequest {
    public var allowedContentTypes: [String]? { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingdatarequest
@available(iOS 7.0, *)
open class AVAssetResourceLoadingDataRequest: NSObject {
    public var requestedOffset: Int64 { stub() }
    public var requestedLength: Int { stub() }
    public func respond(with data: Data) { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetresourceloadingdatarequest/requestsalldatatoendofresource
@available(iOS 9.0, *)
extension AVAssetResourceLoadingDataRequest {
    public var requestsAllDataToEndOfResource: Bool { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avassetimagegenerator
@available(iOS 4.0, *)
open class AVAssetImageGenerator: NSObject {
    public init(asset: AVAsset) { stub() }
    public var appliesPreferredTrackTransform: Bool {
        get { stub() }
        set { stub() }
    }
    public var maximumSize: CGSize {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/avfoundation/avassetimagegenerator/requestedtimetolerancebefore
@available(iOS 5.0, *)
extension AVAssetImageGenerator {
    public var requestedTimeToleranceBefore: CMTime {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/avfoundation/avassetimagegenerator/requestedtimetoleranceafter
@available(iOS 5.0, *)
extension AVAssetImageGenerator {
    public var requestedTimeToleranceAfter: CMTime {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/avfoundation/avassetimagegenerator/image(at:)
@available(iOS 16.0, *)
extension AVAssetImageGenerator {
    public func image(at time: CMTime) async throws -> (image: CGImage, actualTime: CMTime) {
        stub()
    }
}

/// https://developer.apple.com/documentation/avfoundation/avplayeritem
@available(iOS 4.0, *)
@MainActor open class AVPlayerItem: NSObject {
    public convenience init(asset: AVAsset) { stub() }
}

/// https://developer.apple.com/documentation/avfoundation/avplayer
@available(iOS 4.0, *)
@MainActor open class AVPlayer: NSObject {
    public init(playerItem item: AVPlayerItem?) { stub() }
    public func play() { stub() }
    public func pause() { stub() }
}
