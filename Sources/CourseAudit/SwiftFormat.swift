import CourseCatalog
import Diagnostics
import Foundation
import Grader
import LessonMarkup
import Sandbox

/// Asks swift-format, where it is installed, whether solutions are laid out as the course's .swift-format says.
enum SwiftFormat {
    /// The installed swift-format; nil where there is none.
    static var program: String? { executable(named: "swift-format", on: searchPath) }

    /// What it says about the solutions; nothing where it is not installed or the course has no rules for it.
    static func problems(of exercises: [Exercise], in course: Course) -> [Diagnostic] {
        let files = exercises.map(\.solutionPath).filter { FileManager.default.fileExists(atPath: $0) }
        let rules = "\(course.root)/.swift-format"
        guard !files.isEmpty, FileManager.default.fileExists(atPath: rules),
            let program
        else { return [] }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["lint", "--strict", "--configuration", rules] + files
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = output
        guard (try? process.run()) != nil else { return [] }
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return said.split(separator: "\n").compactMap { problem(String($0), in: course) }
    }

    private static func hasReturns(_ path: String) -> Bool {
        FileManager.default.contents(atPath: path)?.contains(0x0D) ?? false
    }

    /// A line such as `/course/solutions/a.swift:3:1: error: [Rule] what is wrong`.
    private static func problem(_ line: String, in course: Course) -> Diagnostic? {
        guard let match = line.wholeMatch(of: /(.+?):([0-9]+):[0-9]+: (?:error|warning): (.*)/) else {
            return nil
        }
        let file = course.relative(String(match.1))
        // To swift-format the CR of a line end is a blank too many.
        if match.3.hasPrefix("[TrailingWhitespace]"), hasReturns(String(match.1)) { return nil }
        return Diagnostic(
            .error, file: file, line: Int(match.2), message: "its format: \(match.3)",
            fix: "Run `swift format --in-place \(file)`")
    }
}
