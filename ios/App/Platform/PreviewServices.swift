import KeepsakeKit
import UIKit

extension Services {
    /// For previews: an app that was never used, in a folder that is nobody's.
    static var preview: Services { Services(places("preview"), platform) }

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
            background: SystemBackgroundRunner(title: "Keepsake", subtitle: ""),
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
