// swift-tools-version: 6.0
import PackageDescription

/// Every target is built in Swift 6 mode with warnings as errors.
/// Only our own targets are: the flags are unsafe in a dependency, harmless in a root package.
///
/// The optimized program can be tested from inside, which costs it nothing that can be measured: so the
/// program that is shipped is the one that was tested, and the tests take a quarter of the time.
let strict: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"]),
  .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
]

let package = Package(
  name: "almanac",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "almanac", targets: ["almanac"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The arrows of the design: a target may import what is listed here and nothing else.
    .systemLibrary(
      name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // Its own flags name all that it was built with; its headers need no other than GObject's.
    .systemLibrary(name: "CVips", pkgConfig: "gobject-2.0", providers: [.apt(["libvips-dev"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(
      name: "Markup",
      dependencies: [
        "CArchive", "CCMark", "CQRencode", "CVips", "CXlsxWriter", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "Activities", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),
    .target(
      name: "Content", dependencies: ["Activities", "Diagnostics", "Markup"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Activities", "Diagnostics", "Markup",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Workspace",
      dependencies: [
        "Activities", "Content", "Diagnostics", "Markup", "Publishing",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "almanac",
      dependencies: [
        // Most are not imported: the commands hold values made of theirs that Workspace hands them, and
        // must be compiled anew when those change, or memory is not what they take it for.
        "Activities", "Content", "Diagnostics", "Markup", "Publishing", "Workspace",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // What Markdown costs, stage by stage, for `make bench`.
    .executableTarget(
      name: "MarkdownStages",
      dependencies: [
        "Activities", "CCMark", "Content", "Diagnostics", "Markup", "Publishing", "Workspace",
      ],
      path: "Tests/Benchmarks/MarkdownStages", swiftSettings: strict),
    // What the files for other programs and the papers add to a build, for `make bench`.
    .executableTarget(
      name: "BuildShares",
      dependencies: ["Activities", "Content", "Diagnostics", "Markup", "Publishing", "Workspace"],
      path: "Tests/Benchmarks/BuildShares", swiftSettings: strict),
    // What the tests of several targets need.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Diagnostics", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ActivitiesTests", dependencies: ["Activities", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ContentTests",
      dependencies: ["Activities", "Content", "Diagnostics", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Activities", "Content", "Diagnostics", "Markup", "Publishing", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Activities", "Content", "Diagnostics", "Markup", "Publishing", "Workspace", "TestSupport",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Activities", "Content", "Diagnostics", "Markup", "Publishing", "Workspace", "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict),
  ]
)

// `make fuzz` builds these with libFuzzer, which brings a main function of its own; no other build
// sees them.
if Context.environment["ALMANAC_FUZZ"] != nil {
  func fuzzer(_ name: String, _ folder: String, of modules: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: modules + ["Diagnostics", "FuzzSupport"],
      path: "Tests/Fuzzing/\(folder)", exclude: ["words.dict"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  }
  package.targets += [
    .target(
      name: "FuzzSupport", dependencies: ["Diagnostics"], path: "Tests/Fuzzing/Support",
      swiftSettings: strict),
    fuzzer("FrontMatterFuzzer", "FrontMatter", of: ["Content", "Markup"]),
    fuzzer("MarkdownFuzzer", "Markdown", of: ["Markup"]),
    fuzzer("DateTimeFuzzer", "DatesAndTimes", of: ["Activities", "Content"]),
    fuzzer("TableFuzzer", "Tables", of: ["Markup"]),
  ]
}
