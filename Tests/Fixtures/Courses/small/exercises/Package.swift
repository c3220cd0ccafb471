// swift-tools-version: 6.2
// Written by `workbook author stubs`. Open this folder in an editor to have the stubs completed and checked.
import PackageDescription

let package = Package(
    name: "exercises",
    dependencies: [.package(name: "workbook", path: "..")],
    targets: [
        .target(
            name: "rnn_step", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "02-rnn-cell", sources: ["rnn_step.swift"]),
    ]
)
