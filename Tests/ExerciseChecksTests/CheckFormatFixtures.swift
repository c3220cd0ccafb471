import Diagnostics
import Foundation
import LessonMarkup
import Testing

@testable import ExerciseChecks

/// Checks from files and from text.
enum CheckFormatFixtures {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
    /// Sketches of exercises that the course does not have yet.
    private static let sketches = tests.appendingPathComponent("Fixtures/CheckFormat")
    private static let solutions = tests.deletingLastPathComponent().appendingPathComponent("solutions")

    /// Every exercise that has a check, by its solution's name: the course's, and those that are sketched.
    static let stems = Array(files.keys).sorted()

    /// The solution and the check.yml of each.
    private static let files: [String: (solution: URL, check: URL)] = {
        var files: [String: (solution: URL, check: URL)] = [:]
        for stem in names(in: sketches) {
            let folder = sketches.appendingPathComponent(stem)
            files[stem] = (
                folder.appendingPathComponent("\(stem).swift"), folder.appendingPathComponent("check.yml")
            )
        }
        for lesson in names(in: solutions) {
            let folder = solutions.appendingPathComponent(lesson)
            for name in names(in: folder) where name.hasSuffix(".swift") {
                let stem = String(name.dropLast(".swift".count))
                files[stem] = (
                    folder.appendingPathComponent(name), folder.appendingPathComponent("\(stem)/check.yml")
                )
            }
        }
        return files
    }()

    private static func names(in folder: URL) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    }

    static func read(_ stem: String) throws -> (check: CheckFile?, problems: [Diagnostic]) {
        let (solution, check) = try #require(files[stem])
        let entryPoint = try EntryPoint(
            solution: String(contentsOf: solution, encoding: .utf8), stem: stem, file: "\(stem).swift")
        return CheckFile.read(
            try String(contentsOf: check, encoding: .utf8), file: "check.yml", entryPoint: entryPoint)
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
