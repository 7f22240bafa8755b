public import Foundation

/// Where the texts of the core lie: ``TextTable/core`` is a String Catalog of this package.
public enum CoreTexts {
    public static var bundle: Bundle { .module }
}
