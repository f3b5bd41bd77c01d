// swift-tools-version: 6.2
import PackageDescription

// The rooms, and the arrows between them: they run one way only.
//
//   CTesseract, CInference ─► Recognition ─┐
//   Records ────► (everything) ├─► minutebook
//   Extraction, Quality, Archive ─► Pipeline ─┘
//
// Each third-party package is imported by one target.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "minutebook",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CTesseract", pkgConfig: "tesseract",
      providers: [.apt(["libtesseract-dev", "libleptonica-dev", "libtiff-dev"])]),
    .target(
      name: "CInference",
      cxxSettings: [
        // Lines are read through these layers in tests as well, where nothing is optimised otherwise.
        .unsafeFlags(["-O2", "-Wall", "-Wextra", "-Werror"])
      ]),
    .target(name: "CTypewriting", exclude: ["typewriting.lstm"]),
    .target(name: "Records", swiftSettings: strict),
    .target(
      name: "Recognition",
      dependencies: [
        "Records", "CTesseract", "CInference", "CTypewriting",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.embedInCode("word-confidence.json")],
      swiftSettings: strict),
    .target(
      name: "Extraction", dependencies: ["Records"],
      resources: [.embedInCode("Minutes/item-confidence.json")], swiftSettings: strict),
    .target(name: "Quality", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "Export", dependencies: ["Records"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Records", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: ["Records", "Extraction", "Archive", "Yams"],
      swiftSettings: strict),
    .executableTarget(
      name: "minutebook",
      dependencies: [
        "Records", "Recognition", "Extraction", "Quality", "Archive", "Export", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: strict),
    .testTarget(
      name: "RecognitionTests", dependencies: ["Recognition", "CInference"], swiftSettings: strict),
    .testTarget(name: "ExtractionTests", dependencies: ["Extraction"], swiftSettings: strict),
    .testTarget(name: "QualityTests", dependencies: ["Quality"], swiftSettings: strict),
    .testTarget(name: "ExportTests", dependencies: ["Export"], swiftSettings: strict),
    .executableTarget(
      name: "bench-search", dependencies: ["Records", "Archive"], path: "bench/search",
      exclude: ["learn_confusions.py", "questions.tsv"], swiftSettings: strict),
    .executableTarget(
      name: "bench-minutes", dependencies: ["Records", "Extraction"], path: "bench/minutes",
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive"], exclude: ["Former"], swiftSettings: strict),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "Archive", "Records"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["minutebook"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
