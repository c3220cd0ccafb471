import Foundation
import LessonMarkup
import Testing

@testable import ExerciseChecks

/// Checks from files and from text.
enum CheckFormatFixtures {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Fixtures/CheckFormat")

    /// The exercises that have a folder of fixtures.
    static let stems = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    }

    static func read(_ stem: String) throws -> (check: CheckFile?, problems: [Diagnostic]) {
        let entryPoint = try EntryPoint(
            solution: try text("\(stem)/\(stem).swift"), stem: stem, file: "\(stem).swift")
        return CheckFile.read(try text("\(stem)/check.yml"), file: "check.yml", entryPoint: entryPoint)
    }

    /// A check of a function of one line, `function`, from a text without `format`.
    static func read(
        _ yaml: String, of function: String
    ) throws -> (check: CheckFile?, problems: [Diagnostic]) {
        let entryPoint = try EntryPoint(solution: "\(function) {}", stem: "f", file: "f.swift")
        return CheckFile.read("format: 1\n" + yaml, file: "check.yml", entryPoint: entryPoint)
    }

    static func check(_ yaml: String, of function: String) throws -> CheckFile {
        let (check, problems) = try read(yaml, of: function)
        return try #require(check, "\(problems)")
    }
}
