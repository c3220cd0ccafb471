import Foundation
import Testing

/// `workbook author new`
struct AuthorNewTests {
    @Test func aNewLessonIsInOrderAndItsExerciseLacksOnlyItsMistakes() throws {
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
        #expect(lines.count == 2 && lines[0].contains("5 are expected"), "\(check)")
    }

    @Test func aNewLessonOfACourseWithPartsHasToBeAddedToOne() throws {
        let course = try ScratchFolder.smallCourse()
        let words = ["author", "new", "14-attention", "--title", "T"]
        let without = try Piped(Launch(words, in: course.path)).finish()
        #expect(without.succeeded && !without.output.contains("to a part of"))
        try course.remove("lessons/14-attention")
        try course.write(
            "---\ntitle: T\nformat: 1\nparts: [{title: P, lessons: [02-rnn-cell, 03-reading-on]}]\n---\n\nHi.\n",
            to: "lessons/course.md")
        let outcome = try Piped(Launch(words, in: course.path)).finish()
        #expect(outcome.output.contains("Add 14-attention to a part of lessons/course.md."), "\(outcome)")
    }

    @Test func anExerciseOfAnySignatureLacksOnlyItsMistakes() throws {
        let course = try ScratchFolder.smallCourse()
        let made = try workbook(
            "author", "new", "03-reading-on/any_signature", "--title", "T", "--signature",
            "func f(x: Tensor, n: Int, a: Float, b: Bool, s: String, i: [Int], f: [Float], w: [String]) "
                + "-> (h: Tensor, i: [Int], s: String)", in: course)
        #expect(made.succeeded && made.output.contains("called anySignature and not f"), "\(made)")
        let check = try workbook("author", "check", "any-signature", in: course)
        let lines = check.output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("5 are expected"), "\(check)")
    }

    @Test func aSignatureThatCannotBeCarriedWritesNothing() throws {
        let course = try ScratchFolder.smallCourse()
        for (name, signature) in [
            ("02-rnn-cell/new_one", "func newOne(x: Double) -> Int"), ("04-new", "func f(x: Int) -> Int"),
        ] {
            let outcome = try workbook(
                "author", "new", name, "--title", "T", "--signature", signature, in: course)
            #expect(outcome.ending == .exited(1) && outcome.errors.contains("--signature"), "\(outcome)")
        }
        #expect(!course.exists("exercises/02-rnn-cell/new_one.md") && !course.exists("lessons/04-new"))
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
