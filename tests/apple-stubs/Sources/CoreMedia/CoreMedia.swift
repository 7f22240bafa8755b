// Second source: src/CoreMedia/CMTime.cs of dotnet/macios.

@_exported import AppleFoundation

/// https://developer.apple.com/documentation/coremedia/cmtime-api
@available(iOS 4.0, *)
public struct CMTime: Sendable {
    public static let zero = CMTime()
    public var seconds: Double { stub() }
}
