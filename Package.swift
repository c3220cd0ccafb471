// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "workbook",
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .target(name: "NumericCore", dependencies: ["COpenBLAS"]),
        .target(name: "CRecurrentKernels"),
        .target(name: "SequenceModels", dependencies: ["NumericCore", "CRecurrentKernels"]),
        .target(name: "SubmissionRuntime", dependencies: ["NumericCore"]),
        .target(name: "CSandbox"),
        .target(name: "ExerciseChecks", dependencies: ["SequenceModels", "SubmissionRuntime"]),
        .target(name: "Grader", dependencies: ["ExerciseChecks", "CSandbox"]),
        .target(name: "LessonMarkup", dependencies: ["CCmark"]),
        .testTarget(name: "NumericCoreTests", dependencies: ["NumericCore"]),
        .testTarget(name: "SequenceModelsTests", dependencies: ["SequenceModels", "CRecurrentKernels"]),
        .testTarget(name: "GraderTests", dependencies: ["Grader"]),
    ],
    swiftLanguageModes: [.v6]
)
