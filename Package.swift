// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: the language's coming rules now, and no warning left.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// How a program is linked for use, so that it starts at once: at a fixed address, and without names for others to find.
let quickStart: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xlinker", "-no-pie", "-Xlinker", "--no-export-dynamic"],
    .when(configuration: .release)
  )
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String,
  _ dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)] + dependencies,
    resources: resources,
    swiftSettings: strict
  )
}

let meaning: [Target.Dependency] = [
  "Clinical", "Questionnaires", "Safety", "Drafting", "Documents",
]

let package = Package(
  name: "meso",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "meso", targets: ["meso"]),
    .executable(name: "meso-benchmarks", targets: ["meso-benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Meaning: values in, values out. Nothing but the standard library and the modules named.
    module("Clinical"),
    module("Questionnaires", ["Clinical"]),
    module("Safety", ["Clinical", "Questionnaires"]),
    module("Drafting", ["Clinical", "Safety"]),
    module("Documents", ["Clinical", "Questionnaires", "Safety", "Drafting"]),
    module("Consultation", meaning),

    // The screen.
    module("Cells"),
    module("Screens", meaning + ["Consultation", "Cells"]),
    module("Linear", meaning + ["Consultation", "Cells", "Screens"]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        // In use they are linked in: finding a shared library takes longer than the first picture's use of it.
        .linkedLibrary("ncursesw", .when(configuration: .debug)),
        .linkedLibrary("tinfo", .when(configuration: .debug)),
        .unsafeFlags(
          ["-l:libncursesw.a", "-l:libtinfo.a"],
          .when(configuration: .release)
        ),
      ]
    ),
    module("CursesTerminal", ["CNcurses", "Cells"]),

    // The outside world: files, records, paper.
    module("PackFiles", meaning + ["Consultation", .product(name: "Yams", package: "Yams")]),
    module(
      "Records",
      [
        "Clinical", "Questionnaires", "Consultation",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    module("Printing", ["Clinical", "Documents", "Consultation"]),

    .executableTarget(
      name: "meso",
      dependencies: meaning + [
        "Consultation", "Cells", "Screens", "Linear", "CursesTerminal", "PackFiles", "Records",
        "Printing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: quickStart
    ),

    // Speed: the figures, and beside them a program that does nothing.
    .executableTarget(
      name: "meso-nothing",
      swiftSettings: strict,
      linkerSettings: quickStart
    ),
    .executableTarget(
      name: "meso-libraries",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict,
      linkerSettings: quickStart
    ),
    .executableTarget(
      name: "meso-benchmarks",
      dependencies: [
        "Cells", "Clinical", "Consultation", "Documents", "Drafting", "PackFiles", "Questionnaires",
        "Records", "Safety",
        // Built before it and started by it, never linked.
        "meso", "meso-nothing", "meso-libraries",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    tests(of: "Clinical"),
    tests(
      of: "PackFiles",
      meaning + ["Consultation"],
      resources: [.copy("Exhibits"), .copy("Reference")]
    ),
    tests(of: "Questionnaires", ["Clinical"]),
    tests(of: "Documents", ["Clinical", "Safety", "Drafting"], resources: [.copy("Pictures")]),
    tests(of: "Printing", ["Clinical", "Documents"]),
    tests(of: "Cells"),
    tests(of: "CursesTerminal", meaning + ["Consultation", "Cells", "Plays", "ScreensTests"]),
    .target(
      name: "Plays",
      dependencies: meaning + ["Consultation"],
      path: "Tests/Plays",
      swiftSettings: strict
    ),
    tests(of: "Consultation", meaning + ["Plays"]),
    tests(
      of: "Screens",
      meaning + ["Consultation", "Cells", "Plays"],
      resources: [.copy("Pictures")]
    ),
    tests(of: "Drafting", ["Clinical", "Safety"]),
    tests(of: "Safety", ["Clinical", "Questionnaires"]),
    tests(
      of: "Records",
      meaning + ["Consultation", .product(name: "GRDB", package: "GRDB.swift")]
    ),
    .testTarget(name: "EndToEndTests", dependencies: ["meso"], swiftSettings: strict),
    .target(
      name: "Benches",
      dependencies: meaning + ["Consultation", "PackFiles"],
      path: "Tests/Benches",
      swiftSettings: strict
    ),
    .testTarget(
      name: "ScenarioTests",
      dependencies: meaning + ["Consultation", "PackFiles", "Plays", "Benches"],
      resources: [.copy("Scenarios")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InvariantTests",
      dependencies: meaning + ["Consultation", "PackFiles", "Benches"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "MutationTests",
      dependencies: meaning + [
        "Consultation", "PackFiles", "Benches", "ScenarioTests", "InvariantTests",
        "PackFilesTests",
      ],
      swiftSettings: strict
    ),
    tests(
      of: "Linear",
      meaning + ["Consultation", "Plays"],
      resources: [.copy("Transcripts")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
