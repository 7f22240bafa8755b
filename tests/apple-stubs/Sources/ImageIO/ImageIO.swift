@_exported import AppleFoundation
import UIKit

/// https://developer.apple.com/documentation/corefoundation/cfdictionary
@available(iOS 2.0, *)
public typealias CFDictionary = NSDictionary

/// https://developer.apple.com/documentation/corefoundation/cfurl
@available(iOS 2.0, *)
public typealias CFURL = NSURL

/// https://developer.apple.com/documentation/corefoundation/cfstring
@available(iOS 2.0, *)
public typealias CFString = NSString

/// https://developer.apple.com/documentation/imageio/cgimagesource
@available(iOS 4.0, *)
public final class CGImageSource {}

/// https://developer.apple.com/documentation/imageio/cgimagesourcecreatewithurl(_:_:)
@available(iOS 4.0, *)
public func CGImageSourceCreateWithURL(_ url: CFURL, _ options: CFDictionary?) -> CGImageSource? {
    stub()
}

/// https://developer.apple.com/documentation/imageio/cgimagesourcecreatethumbnailatindex(_:_:_:)
@available(iOS 4.0, *)
public func CGImageSourceCreateThumbnailAtIndex(
    _ source: CGImageSource, _ index: Int, _ options: CFDictionary?
) -> CGImage? { stub() }

/// https://developer.apple.com/documentation/imageio/kcgimagesourcethumbnailmaxpixelsize
@available(iOS 4.0, *)
nonisolated(unsafe) public let kCGImageSourceThumbnailMaxPixelSize = CFString()

/// https://developer.apple.com/documentation/imageio/kcgimagesourcecreatethumbnailfromimagealways
@available(iOS 4.0, *)
nonisolated(unsafe) public let kCGImageSourceCreateThumbnailFromImageAlways = CFString()

/// https://developer.apple.com/documentation/imageio/kcgimagesourcecreatethumbnailwithtransform
@available(iOS 4.0, *)
nonisolated(unsafe) public let kCGImageSourceCreateThumbnailWithTransform = CFString()
