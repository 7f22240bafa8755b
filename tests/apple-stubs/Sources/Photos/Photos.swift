// Second source: src/photos.cs of dotnet/macios.

@_exported import AppleFoundation
import CoreLocation
import UIKit

/// https://developer.apple.com/documentation/photos/phaccesslevel
@available(iOS 14.0, *)
public enum PHAccessLevel: Int, Sendable {
    case addOnly = 1
    case readWrite = 2
}

/// https://developer.apple.com/documentation/photos/phauthorizationstatus
@available(iOS 8.0, *)
public enum PHAuthorizationStatus: Int, Sendable {
    case notDetermined, restricted, denied, authorized, limited
}

/// https://developer.apple.com/documentation/photos/phphotolibrary
@available(iOS 8.0, *)
open class PHPhotoLibrary: NSObject, @unchecked Sendable {
    public class func shared() -> PHPhotoLibrary { stub() }
    public class func authorizationStatus(for accessLevel: PHAccessLevel) -> PHAuthorizationStatus {
        stub()
    }
    public class func requestAuthorization(for accessLevel: PHAccessLevel) async
        -> PHAuthorizationStatus
    { stub() }
    public func performChanges(_ changeBlock: @escaping @Sendable () -> Void) async throws {
        stub()
    }
}

/// https://developer.apple.com/documentation/photos/phobject
@available(iOS 8.0, *)
open class PHObject: NSObject, @unchecked Sendable {
    public var localIdentifier: String { stub() }
}

/// https://developer.apple.com/documentation/photos/phobjectplaceholder
@available(iOS 8.0, *)
open class PHObjectPlaceholder: PHObject, @unchecked Sendable {}

/// https://developer.apple.com/documentation/photos/phasset
@available(iOS 8.0, *)
open class PHAsset: PHObject, @unchecked Sendable {
    public var creationDate: Date? { stub() }
    public var modificationDate: Date? { stub() }
    public var pixelWidth: Int { stub() }
    public var pixelHeight: Int { stub() }
    public var duration: TimeInterval { stub() }
    public var mediaType: PHAssetMediaType { stub() }
    public class func fetchAssets(with options: PHFetchOptions?) -> PHFetchResult<PHAsset> {
        stub()
    }
    public class func fetchAssets(
        withLocalIdentifiers identifiers: [String], options: PHFetchOptions?
    ) -> PHFetchResult<PHAsset> { stub() }
}

/// https://developer.apple.com/documentation/photos/phasset/hasadjustments
@available(iOS 15.0, *)
extension PHAsset {
    public var hasAdjustments: Bool { stub() }
}

/// https://developer.apple.com/documentation/photos/phfetchoptions
@available(iOS 8.0, *)
open class PHFetchOptions: NSObject {
    public var includeHiddenAssets: Bool {
        get { stub() }
        set { stub() }
    }
    public var sortDescriptors: [NSSortDescriptor]? {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/photos/phassetmediatype
@available(iOS 8.0, *)
public enum PHAssetMediaType: Int, Sendable {
    case unknown, image, video, audio
}

/// https://developer.apple.com/documentation/photos/phimagemanager
@available(iOS 8.0, *)
open class PHImageManager: NSObject, @unchecked Sendable {
    public class func `default`() -> PHImageManager { stub() }
    @discardableResult
    public func requestImage(
        for asset: PHAsset, targetSize: CGSize, contentMode: PHImageContentMode,
        options: PHImageRequestOptions?,
        resultHandler: @escaping (UIImage?, [AnyHashable: Any]?) -> Void
    ) -> PHImageRequestID { stub() }
}

/// https://developer.apple.com/documentation/photos/phimagerequestid
@available(iOS 8.0, *)
public typealias PHImageRequestID = Int32

/// https://developer.apple.com/documentation/photos/phimagecontentmode
@available(iOS 8.0, *)
public enum PHImageContentMode: Int, Sendable {
    case aspectFit, aspectFill
}

/// https://developer.apple.com/documentation/photos/phimagerequestoptions
@available(iOS 8.0, *)
open class PHImageRequestOptions: NSObject {
    public var isSynchronous: Bool {
        get { stub() }
        set { stub() }
    }
    public var isNetworkAccessAllowed: Bool {
        get { stub() }
        set { stub() }
    }
    public var deliveryMode: PHImageRequestOptionsDeliveryMode {
        get { stub() }
        set { stub() }
    }
    public var resizeMode: PHImageRequestOptionsResizeMode {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/photos/phimagerequestoptionsdeliverymode
@available(iOS 8.0, *)
public enum PHImageRequestOptionsDeliveryMode: Int, Sendable {
    case opportunistic, highQualityFormat, fastFormat
}

/// https://developer.apple.com/documentation/photos/phimagerequestoptionsresizemode
@available(iOS 8.0, *)
public enum PHImageRequestOptionsResizeMode: Int, Sendable {
    case none, fast, exact
}

/// https://developer.apple.com/documentation/photos/phfetchresult
@available(iOS 8.0, *)
open class PHFetchResult<ObjectType: AnyObject>: NSObject {
    public var firstObject: ObjectType? { stub() }
    public var count: Int { stub() }
    public func object(at index: Int) -> ObjectType { stub() }
    public func enumerateObjects(_ block: (ObjectType, Int, UnsafeMutablePointer<ObjCBool>) -> Void)
    { stub() }
}

/// https://developer.apple.com/documentation/photos/phcollection
@available(iOS 8.0, *)
open class PHCollection: PHObject, @unchecked Sendable {}

/// https://developer.apple.com/documentation/photos/phassetcollection
@available(iOS 8.0, *)
open class PHAssetCollection: PHCollection, @unchecked Sendable {
    public class func fetchAssetCollections(
        withLocalIdentifiers identifiers: [String], options: PHFetchOptions?
    ) -> PHFetchResult<PHAssetCollection> { stub() }
}

/// https://developer.apple.com/documentation/photos/phcollection/canperform(_:)
@available(iOS 8.0, *)
extension PHCollection {
    public func canPerform(_ anOperation: PHCollectionEditOperation) -> Bool { stub() }
}

/// https://developer.apple.com/documentation/photos/phcollectioneditoperation
@available(iOS 8.0, *)
public enum PHCollectionEditOperation: Int, Sendable {
    case deleteContent = 1
    case removeContent, addContent, createContent, rearrangeContent, delete, rename
}

/// https://developer.apple.com/documentation/photos/phassetresourcetype
@available(iOS 9.0, *)
public enum PHAssetResourceType: Int, Sendable {
    case photo = 1
    case video = 2
}

/// https://developer.apple.com/documentation/photos/phassetresourcecreationoptions
@available(iOS 9.0, *)
open class PHAssetResourceCreationOptions: NSObject {
    public var originalFilename: String? {
        get { stub() }
        set { stub() }
    }
    public var shouldMoveFile: Bool {
        get { stub() }
        set { stub() }
    }
}

/// https://developer.apple.com/documentation/photos/phassetchangerequest
@available(iOS 8.0, *)
open class PHAssetChangeRequest: NSObject {
    public convenience init(for asset: PHAsset) { stub() }
    public class func deleteAssets(_ assets: any NSFastEnumeration) { stub() }
    public var placeholderForCreatedAsset: PHObjectPlaceholder? { stub() }
    public var creationDate: Date? {
        get { stub() }
        set { stub() }
    }
    public var location: CLLocation? {
        get { stub() }
        set { stub() }
    }
    /// https://developer.apple.com/documentation/photos/phassetchangerequest/caption
    @available(iOS 27.0, *)
    public var caption: String? {
        get { stub() }
        set { stub() }
    }
    /// https://developer.apple.com/documentation/photos/phassetchangerequest/addkeyword(_:)
    @available(iOS 27.0, *)
    public func addKeyword(_ keyword: String) { stub() }
}

/// https://developer.apple.com/documentation/photos/phassetcreationrequest
@available(iOS 9.0, *)
open class PHAssetCreationRequest: PHAssetChangeRequest {
    public class func forAsset() -> Self { stub() }
    public func addResource(
        with type: PHAssetResourceType, fileURL: URL, options: PHAssetResourceCreationOptions?
    ) { stub() }
}

/// https://developer.apple.com/documentation/photos/phassetcollectionchangerequest
@available(iOS 8.0, *)
open class PHAssetCollectionChangeRequest: NSObject {
    public class func creationRequestForAssetCollection(withTitle title: String) -> Self { stub() }
    public convenience init?(for collection: PHAssetCollection) { stub() }
    public var placeholderForCreatedAssetCollection: PHObjectPlaceholder { stub() }
    public func addAssets(_ assets: any NSFastEnumeration) { stub() }
}

/// https://developer.apple.com/documentation/foundation/nsfastenumeration
@available(iOS 2.0, *)
public protocol NSFastEnumeration {}

/// https://developer.apple.com/documentation/foundation/nsarray
@available(iOS 2.0, *)
extension NSArray: NSFastEnumeration {}

/// https://developer.apple.com/documentation/photos/phphotoserrordomain
@available(iOS 13.0, *)
public let PHPhotosErrorDomain = "PHPhotosErrorDomain"
