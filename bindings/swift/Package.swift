// swift-tools-version: 6.0
import PackageDescription

/// The folder with a library to be tested, from `cargo xtask test-swift`; else the framework
/// counts that `cargo xtask xcframework` makes.
let tested = Context.environment["KEEPSAKE_LIBRARY"]
let generated = tested == nil ? "generated/shipped" : "generated/tested"

let core: Target =
    tested == nil
    ? .binaryTarget(name: "KeepsakeRustFFI", path: "\(generated)/KeepsakeRustFFI.xcframework")
    : .systemLibrary(name: "KeepsakeRustFFI", path: "\(generated)/KeepsakeRustFFI")

let links: [LinkerSetting] =
    tested.map { folder in
        [
            .unsafeFlags(["-L\(folder)", "-Xlinker", "-rpath", "-Xlinker", folder]),
            .linkedLibrary("keepsake_ffi"),
        ]
    } ?? []

let package = Package(
    name: "Keepsake",
    platforms: [.iOS(.v16), .macOS(.v13)],
    products: [
        .library(name: "Keepsake", targets: ["Keepsake"]),
        // For the tests of what is built upon it.
        .library(name: "KeepsakeWorld", targets: ["World"]),
    ],
    targets: [
        core,
        // What is generated is no Swift 6: its callbacks pass values between threads that
        // the compiler cannot follow.
        .target(
            name: "KeepsakeRust",
            dependencies: ["KeepsakeRustFFI"],
            path: "\(generated)/KeepsakeRust",
            swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: links
        ),
        .target(name: "Keepsake", dependencies: ["KeepsakeRust"]),
        .target(name: "World", dependencies: ["Keepsake"], path: "Tests/World"),
        .executableTarget(name: "Killed", dependencies: ["World"], path: "Tests/Killed"),
        .executableTarget(name: "Program", dependencies: ["Keepsake"], path: "Tests/Program"),
        .executableTarget(name: "Measured", dependencies: ["Keepsake"], path: "Tests/Measured"),
        .testTarget(name: "KeepsakeTests", dependencies: ["World"]),
    ],
    swiftLanguageModes: [.v6]
)
