import Foundation
import Testing

/// `workbook grade` over many files, in the formats that other programs read.
struct GradeManyTests {
    /// A class of four, each with a folder.
    private func classroom() throws -> ScratchFolder {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: "class/ann/rnn_step.swift")
        try course.write(RNNStep.biasForgotten, to: "class/bob/rnn_step.swift")
        try course.write(RNNStep.source("nonsense"), to: "class/cy/rnn_step.swift")
        try course.write(RNNStep.source("[x][7]"), to: "class/di/rnn_step.swift")
        return course
    }

    private let files = ["ann", "bob", "cy", "di"].map { "class/\($0)/rnn_step.swift" }

    private func grade(_ course: ScratchFolder, _ arguments: [String]) throws -> Outcome {
        try Piped(Launch(["grade", "--isolation", "any"] + arguments, in: course.path)).finish()
    }

    @Test func filesAreJudgedInTheirOrderAndNothingIsRecorded() throws {
        let course = try classroom()
        let outcome = try grade(course, files + ["class/eve/rnn_step.swift", "--format", "json"])
        #expect(outcome.ending == .exited(1))
        let objects = try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["file"] as? String } == files + ["class/eve/rnn_step.swift"])
        #expect(
            objects.map { $0["verdict"] as? String } == [
                "pass", "fail", "compile_error", "crash", "ungradable",
            ])
        #expect(!course.exists(".workbook"))
    }

    @Test func theTextEndsWithACount() throws {
        let course = try classroom()
        let outcome = try grade(course, files)
        #expect(outcome.output.contains("1 of 4 passed."))
        #expect(outcome.output.contains("  crash          class/di/rnn_step.swift: equation-for-columns\n"))
        #expect(outcome.output.contains("  fail           class/bob/rnn_step.swift: bias-forgotten\n"))
        // Whose each report is, stands in its first line.
        #expect(outcome.output.contains("\n✗ rnn-step, class/bob/rnn_step.swift: not right yet\n"))
        #expect(try grade(course, [files[0], files[0]]).succeeded)
    }

    @Test func junitTellsAWrongAnswerFromACrash() throws {
        let course = try classroom()
        let outcome = try grade(course, files + ["--format", "junit"])
        let document = try XMLText(parsing: outcome.output)
        #expect(document.elements.count { $0 == "testcase" } == 4)
        #expect(document.elements.count { $0 == "failure" } == 1)
        #expect(document.elements.count { $0 == "error" } == 2)
    }

    @Test func allJudgesTheWholeCourseAndRecordsIt() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let outcome = try grade(course, ["--all", "--format", "tap"])
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output == "TAP version 14\n1..1\nok 1 - rnn-step \(RNNStep.stub)\n")
        #expect(try course.store.passedExercises() == ["rnn-step"])
    }

    @Test func theExercisesOwnFileIsOwnHoweverItIsNamed() throws {
        let course = try ScratchFolder.smallCourse()
        for name in [
            RNNStep.stub, "./\(RNNStep.stub)", course.at(RNNStep.stub), "exercises/../\(RNNStep.stub)",
            "rnn-step",
        ] {
            _ = try workbook("grade", name, in: course)
        }
        #expect(try course.store.attempts(for: "rnn-step").count == 5)
        let missing = try workbook("grade", "rnn_step.swift", in: course)
        #expect(missing.output.replacing("\n", with: " ").contains("judges your own"))
    }

    @Test func othersWorkIsNotJudgedWithoutNamespacesUnlessAskedTo() throws {
        let course = try classroom()
        let path = try ToolFolder(without: "bwrap", in: course).path
        func judged(_ arguments: String...) throws -> Outcome {
            try Piped(Launch(["grade"] + arguments, in: course.path, environment: ["PATH": path])).finish()
        }
        let refused = try judged(files[0], "--format", "json")
        #expect(refused.ending == .exited(2))
        #expect(refused.output.contains("grader_error") && refused.output.contains("--isolation any"))
        let gradescope = try judged(files[0], "--format", "gradescope")
        #expect(gradescope.ending == .exited(2) && gradescope.output.isEmpty)
        #expect(gradescope.errors.contains("would have been a zero"))
        let allowed = try judged(files[0], "--format", "gradescope", "--isolation", "any")
        #expect(allowed.succeeded, "\(allowed)")
        #expect(allowed.output.contains("\"score\":1"))
        #expect(try judged("rnn-step", "--file", files[0]).succeeded)
    }

    @Test func limitsCanBeAskedFor() throws {
        let course = try classroom()
        let outcome = try workbook("grade", files[0], "--isolation", "limits", "--json", in: course)
        #expect(outcome.succeeded && outcome.output.contains("\"isolation\":\"limits\""))
    }

    @Test func whatDoesNotGoTogetherIsRefused() throws {
        let course = try classroom()
        for arguments in [
            ["--all", "rnn-step"], ["--jobs", "0"], ["a", "b", "--file", "c"], ["--format", "xml"],
        ] {
            let outcome = try grade(course, arguments)
            #expect(!outcome.succeeded && outcome.output.isEmpty)
            #expect(outcome.errors.contains("Usage") || outcome.errors.contains("Help"))
        }
    }
}
