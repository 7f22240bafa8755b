import ImageIO
import UIKit

/// A small picture of a file, by the system: for what the core does not decode.
enum SystemPreview {
    /// - Parameter side: The longer one, in pixels. The file is never decoded whole.
    static func picture(of file: URL, side: UInt32) -> UIImage? {
        let options: [NSString: Any] = [
            kCGImageSourceThumbnailMaxPixelSize: Int(side),
            kCGImageSourceCreateThumbnailFromImageAlways: true,
            kCGImageSourceCreateThumbnailWithTransform: true,
        ]
        guard let source = CGImageSourceCreateWithURL(file as CFURL, nil),
            let picture = CGImageSourceCreateThumbnailAtIndex(source, 0, options as CFDictionary)
        else { return nil }
        return UIImage(cgImage: picture)
    }
}
