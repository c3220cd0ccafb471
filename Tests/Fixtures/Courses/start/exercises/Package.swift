// swift-tools-version: 6.2
// Written by `workbook author stubs`. Open this folder in an editor to have the stubs completed and checked.
import PackageDescription

let package = Package(
    name: "exercises",
    dependencies: [.package(name: "workbook", path: "..")],
    targets: [
        .target(
            name: "add_and_scale", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "00-start", sources: ["add_and_scale.swift"]),
        .target(
            name: "center_rows", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "00-start", sources: ["center_rows.swift"]),
        .target(
            name: "project_rows", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "00-start", sources: ["project_rows.swift"]),
        .target(
            name: "scale_and_shift", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "00-start", sources: ["scale_and_shift.swift"]),
        .target(
            name: "take_step", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "00-start", sources: ["take_step.swift"]),
        .target(
            name: "ngram_counts", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "01-sequences", sources: ["ngram_counts.swift"]),
        .target(
            name: "perplexity", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "01-sequences", sources: ["perplexity.swift"]),
        .target(
            name: "sequence_log_prob", dependencies: [.product(name: "NumericCore", package: "workbook")],
            path: "01-sequences", sources: ["sequence_log_prob.swift"]),
    ]
)
