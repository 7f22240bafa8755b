import UniformTypeIdentifiers

/// https://developer.apple.com/documentation/coretransferable/transferable
@available(iOS 16.0, *)
@preconcurrency public protocol Transferable: Sendable {
    associatedtype Representation: TransferRepresentation
    @TransferRepresentationBuilder<Self> static var transferRepresentation: Representation { get }
}

/// https://developer.apple.com/documentation/coretransferable/transferrepresentation
@available(iOS 16.0, *)
public protocol TransferRepresentation: Sendable {
    associatedtype Item: Transferable
}

/// https://developer.apple.com/documentation/coretransferable/transferrepresentationbuilder
@available(iOS 16.0, *)
@resultBuilder public struct TransferRepresentationBuilder<Item: Transferable> {
    public static func buildBlock<Content: TransferRepresentation>(
        _ content: Content
    ) -> Content where Content.Item == Item { content }
}

/// https://developer.apple.com/documentation/coretransferable/filerepresentation
@available(iOS 16.0, *)
public struct FileRepresentation<Item: Transferable>: TransferRepresentation {
    public init(
        importedContentType: UTType, shouldAttemptToOpenInPlace: Bool = false,
        importing: @escaping @Sendable (ReceivedTransferredFile) async throws -> Item
    ) { stub() }
}

/// https://developer.apple.com/documentation/coretransferable/receivedtransferredfile
@available(iOS 16.0, *)
public struct ReceivedTransferredFile: Sendable {
    public let file: URL
    private init() { stub() }
}

/// https://developer.apple.com/documentation/coretransferable/transferable
@available(iOS 16.0, *)
extension String: Transferable {
    public static var transferRepresentation: some TransferRepresentation {
        FileRepresentation<String>(importedContentType: .plainText) { _ in stub() }
    }
}
