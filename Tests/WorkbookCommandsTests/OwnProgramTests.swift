import Foundation
import ProgressStore
import Testing

/// `swift mine` blocks: proved with the model solutions, run on the page with the reader's own functions.
struct OwnProgramTests {
    private static let lesson = "lessons/02-rnn-cell/lesson.md"

    /// The small course, whose lesson ends with a program that calls its one exercise.
    private func course(
        uses: String = "uses: rnn_step", prints: String = "[[0.7616, 0.0]]"
    ) throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            course.read(Self.lesson) + """

                ## Your own cell

                ```swift mine \(uses)
                import NumericCore

                let one = Tensor([[1, 0]])
                print(rnnStep(x: one, h: Tensor(zeros: [1, 2]), wx: Tensor([[1, 0], [0, 1]]), wh: Tensor(zeros: [2, 2]), b: Tensor([0, 0])))
                ```

                ```output
                \(prints)
                ```
                """, to: Self.lesson)
        return course
    }

    private func problems(_ course: ScratchFolder) throws -> [Substring] {
        try workbook("author", "check", in: course).output.split(separator: "\n").filter {
            $0.hasPrefix(Self.lesson)
        }
    }

    @Test func theProofRunsItWithTheModelSolution() throws {
        #expect(try problems(course()).isEmpty)
        let wrong = try problems(course(prints: "[[0.5, 0.0]]"))
        #expect(
            wrong.contains { $0.contains("prints `[[0.7616, 0.0]]` where the text says `[[0.5, 0.0]]`") },
            "\(wrong)")
    }

    @Test(arguments: [
        ("uses: rnn_stop", "no exercise with a solution is called so"), ("", "names no exercise"),
        ("uses:", "names no exercise"),
    ])
    func aBlockWithoutItsExercisesIsNamed(_ uses: String, _ message: String) throws {
        let found = try problems(course(uses: uses))
        #expect(found.contains { $0.contains(message) }, "\(found)")
    }

    @Test func beforeThePassItSaysWhatIsMissingAndAfterItRunsTheLearnersFile() throws {
        let course = try course()
        let text = try workbook("read", "2", in: course).output
        #expect(text.contains("swift, with your own rnn_step"))
        let first = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        first.press(.end)
        try first.wait(for: "with your own rnn_step")
        first.type("M")
        try first.wait(for: "it needs rnn-step: not passed yet")
        first.press(.leave)
        try #expect(first.finish() == .exited(0))

        try course.write(
            RNNStep.source(
                "print(\"my own\")\n    return tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"
            ),
            to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        let second = try LearnersTerminal(Launch(["read", "2"], in: course.path))
        second.press(.end)
        try second.wait(for: "with your own rnn_step")
        second.type("M")
        try second.wait(for: "With your own code", "my own", "The lesson shows something else")
        second.type("q")
        try second.wait(for: "Your own cell")
        second.press(.leave)
        try #expect(second.finish() == .exited(0))
    }
}
