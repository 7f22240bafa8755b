import KeepsakeKit
import UIKit

extension Services {
    /// For previews: an app that was never used, in a folder that is nobody's.
    static var preview: Services {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("preview")
        return Services(
            Places(
                data: place.appendingPathComponent("data"),
                cache: place.appendingPathComponent("cache"), group: nil),
            Platform(
                library: SystemPhotoLibrary(), files: SystemPickedFiles(),
                videos: SystemVideoPictures(), values: DefaultsValues(), texts: BundleTexts(),
                background: SystemBackgroundRunner(title: "Keepsake", subtitle: ""),
                taskPrefix: "preview"))
    }
}
