import Foundation

// SwiftPM writes this for a package with resources.
extension Bundle {
    static var module: Bundle { .main }
}
