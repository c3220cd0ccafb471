import CourseCatalog
import Foundation
import ProgressStore
import Testing

@testable import WorkbookCommands

/// Which exercise the commands mean when none is named.
struct WhichExerciseTests {
    private func solve(_ exercise: String, in course: ScratchFolder) throws {
        try course.write(
            course.read(course.file(of: exercise, in: "solutions")),
            to: course.file(of: exercise, in: "exercises"))
    }

    /// The exercise that the report of a bare `grade` is about, and its verdict.
    private func graded(in course: ScratchFolder) throws -> [String] {
        let outcome = try workbook("grade", "--json", in: course)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return ["exercise", "verdict"].compactMap { object?[$0] as? String }
    }

    @Test func afterAPassItIsTheSameOneAgainWhereItsFileChanged() throws {
        let course = try ScratchFolder.realCourse()
        let order = course.exerciseIDs
        try solve(order[0], in: course)
        #expect(try graded(in: course) == [order[0], "pass"])
        // Nothing changed: the next one, and it is said which.
        let next = try workbook("grade", in: course)
        #expect(next.ending == .exited(1))
        #expect(next.errors.contains("\(order[0]) is passed and unchanged; \(order[1]) is next."))
        #expect(next.output.contains(order[1]) && next.output.contains("not written yet"))
        // Named again and improved on: while it is worked on, `grade` and `hint` mean it.
        #expect(try workbook("grade", order[0], in: course).succeeded)
        let stub = try course.file(of: order[0], in: "exercises")
        let solution = try course.read(stub)
        try course.write(solution + "\nlet half = 1 +\n", to: stub)
        #expect(try graded(in: course) == [order[0], "compile_error"])
        #expect(try graded(in: course) == [order[0], "compile_error"])
        #expect(try workbook("hint", in: course).output.contains("\(order[0]), hint 1"))
        try course.write(solution + "\n// better\n", to: stub)
        #expect(try graded(in: course) == [order[0], "pass"])
        #expect(try graded(in: course).first == order[1])
    }

    @Test func aFinishedCourseIsJudgedOnAndNothingIsResetUnasked() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        for _ in 0..<2 { #expect(try workbook("grade", in: course).succeeded) }
        let reset = try workbook("reset", in: course)
        #expect(!reset.succeeded)
        #expect(reset.errors.contains("every exercise is passed"))
        #expect(try course.read(RNNStep.stub) == RNNStep.right)
        #expect(try workbook("hint", in: course).output.contains("first nudge"))
        // Begun again by name, it is the one again.
        #expect(try workbook("reset", "rnn-step", in: course).succeeded)
        #expect(try workbook("grade", in: course).output.contains("not written yet"))
        #expect(try workbook("grade", in: course).output.contains("not written yet"))
    }

    @Test func namingAnExerciseAnywhereMakesItTheCurrentOne() throws {
        let course = try ScratchFolder.realCourse()
        let order = course.exerciseIDs
        for command in ["hint", "reset", "grade"] {
            for name in [order[1], order[0]] {
                _ = try workbook(command, name, in: course)
                #expect(try graded(in: course).first == name, "\(command)")
            }
        }
    }

    @Test func judgingAllLeavesTheCurrentOneAsItIs() throws {
        let course = try ScratchFolder.realCourse()
        let order = course.exerciseIDs
        try solve(order[1], in: course)
        #expect(try workbook("grade", order[1], in: course).succeeded)
        _ = try workbook("grade", "--all", in: course)
        #expect(try workbook("history", in: course).output.contains(order[1]))
        #expect(try graded(in: course).first == order[0])
    }
}

extension ScratchFolder {
    /// The exercises of its course, in the course's order.
    var exerciseIDs: [String] { Course(at: path).exercises.map(\.id) }

    /// Where the stub or the solution of an exercise lies, from the course's folder.
    func file(of exercise: String, in top: String) throws -> String {
        let found = try #require(Course(at: path).exercises.first { $0.id == exercise })
        return "\(top)/\(found.lesson)/\(exercise.replacing("-", with: "_")).swift"
    }
}
