import Foundation
import Testing

@testable import Grader

/// Every number in a lesson is printed by the program beside it.
struct CourseProgramTests {
    /// A `swift run` block of a course file and what stands after it.
    struct Program: Sendable, CustomTestStringConvertible {
        var file: String
        var line: Int
        var source: String
        /// The `output` fence, or the question's `trace`; nil when the author left it out.
        var expected: String?

        var testDescription: String { "\(file):\(line)" }
    }

    static let programs: [Program] = {
        let lessons = Fixture.repository.appendingPathComponent("lessons")
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: lessons.path)) ?? []
        return folders.sorted().flatMap { folder in
            ["lesson.md", "quiz.md"].flatMap {
                programs(in: lessons.appendingPathComponent("\(folder)/\($0)"))
            }
        }
    }()

    /// Finds fences line by line, independently of the reader's own parser.
    private static func programs(in file: URL) -> [Program] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        var found: [Program] = []
        var fence: String?
        var body: [String] = []
        var start = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.hasPrefix("```") else {
                if fence != nil { body.append(String(line)) }
                continue
            }
            guard let info = fence else {
                fence = String(line.dropFirst(3))
                (body, start) = ([], index + 1)
                continue
            }
            let content = body.joined(separator: "\n")
            switch info {
            case "swift run":
                let name = file.pathComponents.suffix(2).joined(separator: "/")
                found.append(Program(file: name, line: start, source: content + "\n"))
            case "output":
                found[found.count - 1].expected = content
            case "answer" where content.hasPrefix("trace: ") && !found.isEmpty:
                found[found.count - 1].expected = String(content.prefix { $0 != "\n" }.dropFirst(7))
                    .trimmingCharacters(in: ["\""])
            default:
                break
            }
            fence = nil
        }
        return found
    }

    @Test func theCourseHasPrograms() {
        #expect(Self.programs.count >= 7)
    }

    @Test(arguments: programs)
    func everyProgramPrintsWhatTheTextSays(_ program: Program) throws {
        let outcome = try Fixture.grader.run(LessonProgram(program.source))
        guard case .printed(let printed) = outcome else {
            Issue.record("\(program.testDescription): \(outcome)")
            return
        }
        let expected = try #require(program.expected, "the block has no output fence after it")
        #expect(printed.trimmingCharacters(in: .newlines) == expected)
    }
}
