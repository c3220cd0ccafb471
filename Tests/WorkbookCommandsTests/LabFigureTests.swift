import Foundation
import Testing

/// Figures that show runs of labs.
struct LabFigureTests {
    private static let fence = """

        ```figure
        kind: lab-run
        from: lab rise
        caption: A run.
        ```

        """

    private func course() throws -> ScratchFolder {
        let course = try SmallLab.course()
        let lesson = "lessons/02-rnn-cell/lesson.md"
        let text = try String(contentsOfFile: course.at(lesson), encoding: .utf8)
        try course.write(text + Self.fence, to: lesson)
        return course
    }

    private func words(_ outcome: Outcome) -> String {
        outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func aFigureShowsTheCoursesRunUntilTheLearnerHasOne() throws {
        let course = try course()
        let before = try workbook("read", "2", in: course)
        #expect(before.output.contains("nobody has run rise yet"), "\(before)")
        let shipped = try workbook("lab", "rise", "--model", "--ship", "--seed", "4", in: course)
        #expect(
            shipped.errors.contains("Kept with the course: lessons/02-rnn-cell/lab-run.json"), "\(shipped)")
        try FileManager.default.removeItem(atPath: course.at(".workbook/labs/rise.json"))
        let brought = try workbook("read", "2", in: course)
        #expect(brought.output.contains("rise (course)"), "\(brought)")
        #expect(
            words(brought).contains(
                "that came with the course, until you have one of your own, took 10 steps"))
        #expect(try workbook("lab", "rise", in: course).succeeded)
        let own = try workbook("read", "2", in: course)
        #expect(
            words(own).contains("Your last run of rise, with the model solutions, took 10 steps"), "\(own)")
        #expect(words(own).contains("its best height was 0.762, at step 10"))
    }

    @Test func aCourseIsHeldToItsRuns() throws {
        let course = try course()
        let none = try workbook("author", "check", "--seeds", "1", in: course)
        #expect(
            none.output.contains("figure: nobody has run rise yet and the course brings no run"), "\(none)")
        #expect(try workbook("lab", "rise", "--model", "--ship", in: course).succeeded)
        let file = "lessons/02-rnn-cell/lab-run.json"
        let whole = try String(contentsOfFile: course.at(file), encoding: .utf8)
        let good = try workbook("author", "check", "--seeds", "1", in: course)
        #expect(!good.output.contains("lab-run.json"), "\(good)")
        try course.write(whole.replacing("\"variant\":\"rise\"", with: "\"variant\":\"fall\""), to: file)
        let wrong = try workbook("author", "check", "--seeds", "1", in: course)
        #expect(
            wrong.output.contains("\(file): error: has a run of rise, fall, which is none of this lab's"),
            "\(wrong)")
        try course.write("[{", to: file)
        let damaged = try workbook("author", "check", "--seeds", "1", in: course)
        #expect(damaged.output.contains("\(file): error: is no list of runs"), "\(damaged)")
    }

    @Test(arguments: [["--ship"], ["--ship", "--model", "--resume"]])
    func onlyTheLabsOwnRunIsShipped(arguments: [String]) throws {
        let course = try SmallLab.course()
        let outcome = try Piped(Launch(["lab", "rise"] + arguments, in: course.path)).finish()
        #expect(
            !outcome.succeeded && outcome.errors.contains("--ship is for the lab's own run"), "\(outcome)")
    }

    @Test func theTextOfALabIsHeldToWhatALessonsIs() throws {
        let course = try SmallLab.course()
        let text = try String(contentsOfFile: course.at(SmallLab.file), encoding: .utf8)
        try course.write(text + "\n[Gone](gone.md) and $`\\nosuch`$.\n", to: SmallLab.file)
        let outcome = try workbook("author", "check", "--seeds", "1", in: course)
        #expect(
            outcome.output.contains(
                "lessons/02-rnn-cell/lab.md:14: error: links to lessons/02-rnn-cell/gone.md"), "\(outcome)")
        #expect(outcome.output.contains("formula: "), "\(outcome)")
    }
}
