// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "workbook",
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .target(name: "LessonMarkup", dependencies: ["CCmark"]),
    ],
    swiftLanguageModes: [.v6]
)
