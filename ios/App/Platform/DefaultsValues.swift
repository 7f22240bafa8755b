import Foundation
import KeepsakeKit

/// Small values in the app's defaults.
struct DefaultsValues: KeptValues {
    func text(_ key: String) -> String? {
        UserDefaults.standard.string(forKey: key)
    }

    func keep(_ text: String?, _ key: String) {
        UserDefaults.standard.set(text, forKey: key)
    }
}
