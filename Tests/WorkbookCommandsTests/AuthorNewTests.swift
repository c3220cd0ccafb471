import Foundation
import Testing

/// `workbook author new`
struct AuthorNewTests {
    @Test func aNewLessonIsInOrderAndItsExerciseLacksOnlyItsCheck() throws {
        let course = try ScratchFolder.smallCourse()
        let title = "Weights: \"soft\" ones"
        #expect(try workbook("author", "new", "14-attention", "--title", title, in: course).succeeded)
        let lesson = try workbook("author", "check", in: course)
        #expect(lesson.succeeded, "\(lesson)")
        #expect(try workbook("list", in: course).output.contains("14-attention  \(title)"))

        let made = try workbook(
            "author", "new", "14-attention/attention_weights", "--title", "The weights", in: course)
        #expect(made.succeeded, "\(made)")
        #expect(made.output.contains("check.yml"))
        #expect(try course.read("exercises/14-attention/attention_weights.swift").contains("unwritten()"))
        #expect(try workbook("author", "stubs", "--check", in: course).succeeded)
        let check = try workbook("author", "check", "attention-weights", in: course)
        let lines = check.output.split(separator: "\n")
        #expect(check.ending == .exited(1))
        #expect(lines.count == 2 && lines[0].contains("has no check"), "\(check)")
    }

    @Test func nothingThatIsThereIsTouched() throws {
        let course = try ScratchFolder.smallCourse()
        let before = try course.read("lessons/02-rnn-cell/lesson.md")
        for name in [
            "02-rnn-cell", "02-rnn-cell/rnn_step", "99-none/thing", "Attention", "02-rnn-cell/Bad", "1/2/3",
        ] {
            let outcome = try workbook("author", "new", name, "--title", "T", in: course)
            #expect(outcome.ending == .exited(1), "\(name): \(outcome)")
            #expect(outcome.errors.contains("Error: "))
        }
        #expect(try course.read("lessons/02-rnn-cell/lesson.md") == before)
        #expect(!course.exists("lessons/99-none") && !course.exists("exercises/02-rnn-cell/Bad.md"))
    }
}
