import Foundation
import Testing

/// A course whose exercises are files alone: nothing about them is built into the program.
struct FileCourseTests {
    private func course() throws -> ScratchFolder {
        try ScratchFolder.realCourse()
    }

    @Test func anExerciseOfFilesIsInOrder() throws {
        let course = try course()
        for exercise in ["ngram-counts", "center-rows"] {
            let outcome = try workbook("author", "check", exercise, in: course)
            #expect(outcome.succeeded, "\(outcome)")
        }
    }

    @Test func itIsGradedFromItsStubToAPass() throws {
        let course = try course()
        let stub = "exercises/01-sequences/perplexity.swift"
        let untouched = try workbook("grade", "perplexity", in: course)
        #expect(
            untouched.ending == .exited(1) && untouched.output.contains("not written yet"), "\(untouched)")
        try course.write(
            course.read("solutions/01-sequences/perplexity/mistakes/filler-counted.swift"), to: stub)
        let first = try workbook("grade", "perplexity", in: course)
        #expect(first.output.contains("A mistake with a name: filler counted"), "\(first)")
        #expect(first.output.contains("At which places have you averaged?"))
        #expect(!first.output.contains("Multiply by the mask"))
        // The question has not led to the line: now comes the cure.
        try course.write(course.read(stub) + "\n", to: stub)
        #expect(try workbook("grade", "perplexity", in: course).output.contains("Multiply by the mask"))
        try course.write(course.read("solutions/01-sequences/perplexity.swift"), to: stub)
        let passed = try workbook("grade", "perplexity", in: course)
        #expect(passed.succeeded, "\(passed)")
    }

    @Test func otherRightSolutionsPass() throws {
        let course = try course()
        for name in ["kept-places", "dot-product"] {
            let file = "solutions/01-sequences/perplexity/right/\(name).swift"
            let outcome = try workbook("grade", "perplexity", "--file", file, in: course)
            #expect(outcome.succeeded, "\(outcome)")
        }
    }

    @Test func aFaultOfTheCourseIsNamedAndNeverTheLearners() throws {
        let course = try course()
        let check = "solutions/01-sequences/perplexity/check.yml"
        try course.write(course.read(check) + "\nsise: 3\n", to: check)
        let outcome = try workbook("grade", "perplexity", in: course)
        #expect(outcome.ending == .exited(2))
        #expect(outcome.output.contains("check.yml:") && outcome.output.contains("sise"), "\(outcome)")
    }
}
