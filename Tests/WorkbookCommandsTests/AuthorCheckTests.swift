import CourseCatalog
import Foundation
import FoundationXML
import Testing

/// `workbook author check`, on a course in order and on one that is not.
struct AuthorCheckTests {
    /// The whole of it takes minutes and is proved by .ci/run; here the last exercise of every third lesson.
    @Test func theRealCourseIsInOrder() throws {
        let course = try ScratchFolder.realCourse()
        let lessons = Course(at: course.path).lessons
        let last = stride(from: 0, to: lessons.count, by: 3).compactMap { lessons[$0].exercises.last?.id }
        #expect(last.count > 3)
        let arguments = ["author", "check", "--seeds", "2"] + last
        let outcome = try Piped(Launch(arguments, in: course.path)).finish()
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains("all is well"))
    }

    private static let hasSwiftFormat = (Launch.plainEnvironment["PATH"] ?? "").split(separator: ":").contains
    {
        access("\($0)/swift-format", X_OK) == 0
    }

    /// Spoils the small course and returns the lines about one file.
    private func problems(
        _ file: String, _ arguments: [String] = [], spoil: (ScratchFolder) throws -> Void
    ) throws -> [Substring] {
        let course = try ScratchFolder.smallCourse()
        try spoil(course)
        let outcome = try Piped(Launch(["author", "check"] + arguments, in: course.path)).finish()
        #expect(outcome.ending == .exited(1), "\(outcome)")
        return outcome.output.split(separator: "\n").filter { $0.hasPrefix(file) }
    }

    private func solution(_ body: String, stub: String = "// unwritten()") -> String {
        RNNStep.source("// solution\n    \(body)\n    // stub\n    \(stub)\n    // end")
    }

    @Test func aSolutionThatFailsIsNamedWithItsReason() throws {
        let found = try problems(RNNStep.solution) {
            try $0.write(
                solution("return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()))"),
                to: RNNStep.solution)
        }
        #expect(found.contains { $0.contains("does not pass (fail") && $0.contains("bias") }, "\(found)")
    }

    @Test func aSolutionThatDoesNotCompileIsNamedAtItsLine() throws {
        let found = try problems(RNNStep.solution, ["rnn-step"]) {
            try $0.write(solution("return nonsense"), to: RNNStep.solution)
        }
        #expect(
            found.contains { $0.hasPrefix("\(RNNStep.solution):5: error: cannot find 'nonsense'") },
            "\(found)")
    }

    @Test func aStubThatPassesOrDriftsIsNamed() throws {
        let found = try problems(RNNStep.stub) {
            let right = "return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"
            try $0.write(solution(right, stub: "// \(right)"), to: RNNStep.solution)
        }
        #expect(found.contains { $0.contains("differs from what its solution gives") }, "\(found)")
        #expect(found.contains { $0.contains("ends in pass") }, "\(found)")
    }

    @Test func aTaskWithoutHintsAndALinkToNowhereAreNamed() throws {
        let task = "exercises/02-rnn-cell/rnn_step.md"
        let found = try problems(task) {
            try $0.write(
                "---\ntitle: Step\n---\n\nDo it, as in [the lesson](../../lessons/gone.md).\n", to: task)
        }
        #expect(found.contains { $0.contains("hints found: none") && $0.hasSuffix(" [files]") }, "\(found)")
        #expect(
            found.contains { $0.contains(":5: error: links to lessons/gone.md, which does not exist") },
            "\(found)")
    }

    @Test func anAnchorThatNoHeadingHasIsNamedWithTheLikelyOne() throws {
        let lesson = "lessons/03-reading-on/lesson.md"
        let found = try problems(lesson) {
            try $0.write(
                "---\ntitle: On\n---\n\n# The gates\n\nSee [above](#the-gate), [here](#the-gates), [out](https://a.b/#c).\n",
                to: lesson)
        }
        #expect(found.count == 1)
        #expect(found.first?.contains(":7: error: links to #the-gate") == true, "\(found)")
        #expect(found.first?.hasSuffix(" [links]") == true, "\(found)")
        #expect(found.first?.contains("#the-gates?") == true)
    }

    @Test func aProgramThatPrintsOtherwiseIsNamedWithBothLines() throws {
        let lesson = "lessons/03-reading-on/lesson.md"
        let found = try problems(lesson) {
            try $0.write(
                """
                ---
                title: On
                ---

                ```swift run
                print(1 + 1)
                ```

                ```output
                3
                ```

                ```swift run
                print(2)
                ```
                """, to: lesson)
        }
        #expect(
            found.contains { $0.contains(":5: error: the program prints `2` where the text says `3`") },
            "\(found)")
        #expect(
            found.contains { $0.contains(":13: error: the `swift run` block has no `output`") }, "\(found)")
    }

    @Test(.enabled(if: Self.hasSwiftFormat, "swift-format is not installed"))
    func aSolutionLaidOutOtherwiseIsNamed() throws {
        let found = try problems(RNNStep.solution, ["rnn-step"]) {
            try $0.write("{\"version\": 1, \"indentation\": {\"spaces\": 4}}", to: ".swift-format")
            let text = try $0.read(RNNStep.solution)
            try $0.write(text.replacing("    return", with: "      return"), to: RNNStep.solution)
        }
        #expect(found.contains { $0.contains("its format:") }, "\(found)")
    }

    @Test func anExerciseWithoutACheckIsNamed() throws {
        let task = "exercises/02-rnn-cell/brand_new.md"
        let found = try problems(task) { try $0.write("---\ntitle: New\n---\n\nDo it.\n", to: task) }
        #expect(found.contains { $0.contains("has no check") }, "\(found)")
    }
}

/// The elements of an XML document in order.
final class XMLText: NSObject, XMLParserDelegate {
    private(set) var elements: [String] = []

    init(parsing text: String) throws {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { throw DrivingError("no XML: \(text)") }
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(element)
    }
}
