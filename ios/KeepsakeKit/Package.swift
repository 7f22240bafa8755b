// swift-tools-version: 6.0
import PackageDescription

/// `import Observation` needs symbols that Linux's linker does not find in the library itself.
let observation: [LinkerSetting] = [
    .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"], .when(platforms: [.linux]))
]

let package = Package(
    name: "KeepsakeKit",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "KeepsakeKit", targets: ["KeepsakeKit"]),
        .library(name: "KeepsakeKitTesting", targets: ["KeepsakeKitTesting"]),
    ],
    dependencies: [.package(name: "Keepsake", path: "../../bindings/swift")],
    targets: [
        .target(
            name: "KeepsakeKit",
            dependencies: [.product(name: "Keepsake", package: "Keepsake")],
            resources: [.process("Resources")],
            linkerSettings: observation
        ),
        // A photo library and whatever else a phone has, for tests and previews.
        .target(
            name: "KeepsakeKitTesting",
            dependencies: [
                "KeepsakeKit", .product(name: "KeepsakeWorld", package: "Keepsake"),
            ]),
        // Dies in the middle of a save; saves for the benchmark.
        .executableTarget(
            name: "KeepsakeKitKilled", dependencies: ["KeepsakeKitTesting"], path: "Tests/Killed"),
        .executableTarget(
            name: "KeepsakeKitMeasured", dependencies: ["KeepsakeKitTesting"],
            path: "Tests/Measured"),
        .testTarget(name: "KeepsakeKitTests", dependencies: ["KeepsakeKitTesting"]),
    ],
    swiftLanguageModes: [.v6]
)
