// swift-tools-version: 6.2
import PackageDescription

// The judge compares and searches through many numbers: without the optimizer its tests take several times as long.
let optimizedInDebug: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// Commands and pages call what computes and compute little: the optimizer would take longer over them than over all models.
let plainInRelease: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "workbook",
    products: [
        .executable(name: "workbook", targets: ["workbook"]),
        // What an exercise stub imports; exercises/Package.swift depends on it.
        .library(name: "NumericCore", targets: ["NumericCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // C: module maps and shims.
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "COpenBLAS"),
        .target(name: "CSandbox"),
        .target(name: "CRecurrentKernels"),

        // Numbers.
        .target(name: "NumericCore", dependencies: ["COpenBLAS"], swiftSettings: optimizedInDebug),
        .target(
            name: "SequenceModels", dependencies: ["NumericCore", "CRecurrentKernels"],
            swiftSettings: optimizedInDebug),

        // Text.
        .target(name: "TextTools"),
        .target(name: "BackgroundWork"),
        .target(name: "Diagnostics", dependencies: ["TextTools"]),
        .target(name: "LessonMarkup", dependencies: ["CCmark", "TextTools"]),
        .target(name: "MathTypesetting", dependencies: ["TextTools"]),
        .target(name: "Expressions", dependencies: ["NumericCore"]),
        .target(name: "SwiftSource"),
        .target(name: "SmallYAML", dependencies: ["Yams"]),
        .target(name: "CourseCatalog", dependencies: ["Diagnostics", "LessonMarkup", "SmallYAML", "Yams"]),
        .target(
            name: "QuizBank",
            dependencies: [
                "CourseCatalog", "Diagnostics", "Expressions", "LessonMarkup", "NumericCore",
                "SequenceModels", "SmallYAML", "Yams",
            ]),
        .target(
            name: "QuizExchange",
            dependencies: [
                "CourseCatalog", "Diagnostics", "Expressions", "LessonMarkup", "QuizBank", "TextTools",
            ], swiftSettings: plainInRelease),

        // Judging.
        .target(name: "SubmissionRuntime", dependencies: ["NumericCore"], swiftSettings: optimizedInDebug),
        // What an exercise's check.swift imports; compiled with it when it is first wanted.
        .target(name: "CheckKit", dependencies: ["NumericCore", "SubmissionRuntime"]),
        // What a lab's program imports; compiled when a lab is first wanted.
        .target(name: "LabKit", dependencies: ["NumericCore"], swiftSettings: optimizedInDebug),
        .target(
            name: "ExerciseChecks",
            dependencies: [
                "Diagnostics", "Expressions", "LessonMarkup", "SequenceModels", "SmallYAML",
                "SubmissionRuntime", "SwiftSource", "TextTools", "Yams",
            ], swiftSettings: optimizedInDebug),
        .target(name: "Sandbox", dependencies: ["CSandbox", "SubmissionRuntime", "TextTools"]),
        .target(
            name: "Grader", dependencies: ["ExerciseChecks", "Sandbox", "SwiftSource", "TextTools"],
            swiftSettings: optimizedInDebug),

        .target(
            name: "CheckBank",
            dependencies: [
                "CheckKit", "CourseCatalog", "Diagnostics", "ExerciseChecks", "Grader", "LessonMarkup",
                "NumericCore", "SubmissionRuntime",
            ], swiftSettings: optimizedInDebug),

        // The learner's side.
        .target(name: "ReviewSchedule"),
        .target(name: "ProgressStore", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Labs",
            dependencies: [
                "BackgroundWork", "CourseCatalog", "Diagnostics", "Grader", "LabKit", "NumericCore",
                "ProgressStore", "SequenceModels", "TextTools",
            ], swiftSettings: plainInRelease),
        .target(name: "SearchIndex", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Terminal", dependencies: ["TextTools"]),
        .target(name: "Figures", dependencies: ["NumericCore", "SequenceModels", "Terminal", "TextTools"]),
        .target(
            name: "LessonReader",
            dependencies: [
                "Figures", "LessonMarkup", "MathTypesetting", "SwiftSource", "Terminal", "TextTools",
            ]),
        .target(name: "ConsoleOutput", dependencies: ["LessonReader"]),
        .target(
            name: "ReportPages", dependencies: ["ConsoleOutput", "CourseCatalog", "Grader", "ProgressStore"],
            swiftSettings: plainInRelease),
        .target(
            name: "CourseAudit",
            dependencies: [
                "BackgroundWork", "CheckBank", "Figures", "Labs", "LessonReader", "MathTypesetting",
                "QuizBank",
            ], swiftSettings: plainInRelease),
        .target(
            name: "WorkbookCommands",
            dependencies: [
                "BackgroundWork", "ConsoleOutput", "CourseAudit", "LabKit", "Labs", "QuizExchange",
                "ReportPages", "ReviewSchedule", "SearchIndex",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: plainInRelease),
        .executableTarget(name: "workbook", dependencies: ["WorkbookCommands"]),
        .executableTarget(
            name: "workbook-bench", dependencies: ["Grader", "LessonReader", "SequenceModels"]),

        // Tests.
        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "NumericCoreTests", dependencies: ["NumericCore"]),
        .testTarget(name: "SequenceModelsTests", dependencies: ["SequenceModels", "CRecurrentKernels"]),
        .testTarget(name: "LessonMarkupTests", dependencies: ["LessonMarkup"]),
        .testTarget(name: "MathTypesettingTests", dependencies: ["MathTypesetting"]),
        .testTarget(name: "CourseCatalogTests", dependencies: ["CourseCatalog"]),
        .testTarget(
            name: "CourseTests",
            dependencies: ["CheckBank", "CourseCatalog", "MathTypesetting", "QuizBank"]),
        .testTarget(name: "ExpressionsTests", dependencies: ["Expressions"]),
        .testTarget(name: "QuizBankTests", dependencies: ["QuizBank"]),
        .testTarget(name: "QuizExchangeTests", dependencies: ["CourseCatalog", "QuizBank", "QuizExchange"]),
        .testTarget(name: "ExerciseChecksTests", dependencies: ["ExerciseChecks"]),
        .testTarget(name: "SubmissionRuntimeTests", dependencies: ["SubmissionRuntime"]),
        .testTarget(name: "SandboxTests", dependencies: ["Sandbox"]),
        .testTarget(name: "GraderTests", dependencies: ["CheckBank", "Grader"]),
        .testTarget(name: "CheckBankTests", dependencies: ["CheckBank"]),
        .testTarget(name: "LabKitTests", dependencies: ["LabKit"]),
        .testTarget(name: "LabsTests", dependencies: ["Labs"]),
        .testTarget(
            name: "ProgressStoreTests",
            dependencies: ["ProgressStore", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "ReviewScheduleTests", dependencies: ["ReviewSchedule"]),
        .testTarget(name: "SearchIndexTests", dependencies: ["SearchIndex"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures"]),
        .testTarget(name: "LessonReaderTests", dependencies: ["LessonReader"]),
        .testTarget(name: "ReportPagesTests", dependencies: ["ReportPages"]),
        .testTarget(name: "CourseAuditTests", dependencies: ["CourseAudit"]),
        .testTarget(name: "BackgroundWorkTests", dependencies: ["BackgroundWork"]),
        .testTarget(
            name: "WorkbookCommandsTests", dependencies: ["SequenceModels", "WorkbookCommands", "workbook"]),
    ],
    swiftLanguageModes: [.v6]
)

// A target's page is for people: neither a source nor a resource.
for target in package.targets where target.type == .regular || target.name == "workbook-bench" {
    target.exclude.append("README.md")
}
