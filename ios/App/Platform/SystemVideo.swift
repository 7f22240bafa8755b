import AVFoundation
import Keepsake
import KeepsakeKit
import UIKit
import UniformTypeIdentifiers

/// A video where it lies in its export, as the system reads it: it asks for the parts that it
/// wants. To be kept as long as the asset is used.
final class SystemVideo: NSObject, AVAssetResourceLoaderDelegate, @unchecked Sendable {
    let asset: AVURLAsset
    private let bytes: VideoBytes
    private let queue = DispatchQueue(label: "io.keepsake.app.video")
    /// By what was asked; on the queue alone.
    private var answering: [ObjectIdentifier: Task<Void, Never>] = [:]

    /// Never nil: that is a URL. No system knows its scheme, so that it asks the delegate; without
    /// an ending, it does not believe the type that it is told.
    init?(_ bytes: VideoBytes) {
        let ending = UTType(mimeType: bytes.mimeType)?.preferredFilenameExtension ?? "mp4"
        guard let place = URL(string: "keepsake-video://export/\(bytes.media).\(ending)") else {
            return nil
        }
        self.bytes = bytes
        asset = AVURLAsset(url: place)
        super.init()
        asset.resourceLoader.setDelegate(self, queue: queue)
    }

    func resourceLoader(
        _ resourceLoader: AVAssetResourceLoader,
        shouldWaitForLoadingOfRequestedResource loadingRequest: AVAssetResourceLoadingRequest
    ) -> Bool {
        let asked = Asked(loadingRequest)
        answering[asked.id] = Task { [bytes, queue] in
            await asked.answer(with: bytes)
            queue.async { [weak self] in self?.answering[asked.id] = nil }
        }
        return true
    }

    func resourceLoader(
        _ resourceLoader: AVAssetResourceLoader,
        didCancel loadingRequest: AVAssetResourceLoadingRequest
    ) {
        answering.removeValue(forKey: ObjectIdentifier(loadingRequest))?.cancel()
    }
}

/// What the system asks for. It says itself that it may be answered from any thread.
private final class Asked: @unchecked Sendable {
    private let request: AVAssetResourceLoadingRequest

    init(_ request: AVAssetResourceLoadingRequest) { self.request = request }

    var id: ObjectIdentifier { ObjectIdentifier(request) }

    func answer(with bytes: VideoBytes) async {
        if let about = request.contentInformationRequest {
            let type = UTType(mimeType: bytes.mimeType)?.identifier
            // The system ends an app that says anything else.
            let isAllowed = about.allowedContentTypes?.contains { $0 == type } ?? true
            about.contentType = isAllowed ? type : nil
            about.contentLength = Int64(bytes.length)
            about.isByteRangeAccessSupported = true
        }
        do {
            if let part = request.dataRequest {
                let count = part.requestsAllDataToEndOfResource ? nil : part.requestedLength
                let start = UInt64(part.requestedOffset)
                for try await piece in bytes.pieces(from: start, count: count.map(UInt64.init)) {
                    part.respond(with: piece)
                }
            }
            request.finishLoading()
        } catch is CancellationError {
            // Nobody waits for an answer.
        } catch {
            request.finishLoading(with: error)
        }
    }
}

/// Pictures of videos by the system, from as few of their bytes as it takes.
struct SystemVideoPictures: VideoPictures {
    func poster(of video: VideoBytes, side: UInt32) async -> VideoPoster? {
        guard let video = SystemVideo(video) else { return nil }
        // The asset does not hold whom it asks.
        defer { withExtendedLifetime(video) {} }
        let generator = AVAssetImageGenerator(asset: video.asset)
        generator.appliesPreferredTrackTransform = true
        generator.maximumSize = CGSize(width: Int(side), height: Int(side))
        // The look for copies holds it against the library's own picture of a video. Which frame
        // that is, Apple documents nowhere; the first one is what most probably stands there, so
        // that it is the first one here too, and not one nearby, as without these two.
        generator.requestedTimeToleranceBefore = .zero
        generator.requestedTimeToleranceAfter = .zero
        guard let made = try? await generator.image(at: .zero),
            let lasts = try? await video.asset.load(.duration),
            let jpeg = UIImage(cgImage: made.image).jpegData(compressionQuality: 0.9)
        else { return nil }
        return VideoPoster(picture: jpeg, duration: lasts.seconds)
    }
}
