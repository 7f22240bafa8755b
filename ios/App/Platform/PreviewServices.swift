import Keepsake
import KeepsakeKit
import UIKit

extension Services {
    /// For previews: an app that was never used, in a folder that is nobody's.
    static var preview: Services { Services(places("preview"), platform) }

    /// For previews: an app whose catalog is still being opened.
    static var waiting: Services {
        Services(places("waiting"), platform) { _, _, _ in
            try await Task.sleep(for: .seconds(3_600))
            throw CancellationError()
        }
    }

    /// For previews: an app whose catalog cannot be opened.
    static var failing: Services {
        Services(places("failing"), platform) { _, _, _ in
            throw KeepError.noRoom
        }
    }

    private static func places(_ name: String) -> Places {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        return Places(
            data: place.appendingPathComponent("data"),
            cache: place.appendingPathComponent("cache"), group: nil)
    }

    private static var platform: Platform {
        Platform(
            library: SystemPhotoLibrary(), files: SystemPickedFiles(),
            videos: SystemVideoPictures(), values: DefaultsValues(), texts: BundleTexts(),
            background: SystemBackgroundRunner(words: KeepsakeKit.Words(BundleTexts())),
            taskPrefix: "preview")
    }

    #if DEBUG
        /// For previews: an app with an export, some of which was saved.
        static var filled: Services {
            let places = places("filled")
            return Services(places, platform) { data, cache, _ in
                try await PreviewSample.open(data: data, cache: cache, in: places.data)
            }
        }
    #endif
}

extension KeepError {
    /// For previews: the disk is full.
    static let noRoom = KeepError.NeedsSpace(
        why: .roll(reason: .rollSaid(trouble: .noSpace, text: "")), reason: "")
}
