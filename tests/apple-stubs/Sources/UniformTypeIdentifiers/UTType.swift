@_exported import AppleFoundation

/// https://developer.apple.com/documentation/uniformtypeidentifiers/uttype-swift.struct
@available(iOS 14.0, *)
public struct UTType: Hashable, Sendable {
    public static let zip = UTType()
    public static let folder = UTType()
    public static let url = UTType()
    public static let plainText = UTType()
    public static let fileURL = UTType()
    public static let data = UTType()
    public var identifier: String { stub() }
    public var preferredFilenameExtension: String? { stub() }
    public init?(mimeType: String, conformingTo supertype: UTType = .data) { stub() }
    private init() {}
}
