// swift-tools-version: 6.2
// What an exercise's file imports, as a package by itself: an editor that opens a course's exercises resolves this one
// and none of the libraries that the program is made of. The program's own package is in the folder above.
import PackageDescription

let package = Package(
    name: "workbook",
    products: [.library(name: "NumericCore", targets: ["NumericCore"])],
    targets: [
        .systemLibrary(name: "COpenBLAS", path: "COpenBLAS"),
        .target(name: "NumericCore", dependencies: ["COpenBLAS"], path: "NumericCore"),
    ],
    swiftLanguageModes: [.v6]
)
