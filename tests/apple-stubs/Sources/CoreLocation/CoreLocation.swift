@_exported import AppleFoundation

/// https://developer.apple.com/documentation/corelocation/cllocation
@available(iOS 2.0, *)
open class CLLocation: NSObject, @unchecked Sendable {
    public init(latitude: Double, longitude: Double) { stub() }
}
