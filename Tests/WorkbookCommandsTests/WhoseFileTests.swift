import Foundation
import Testing

/// Which file a path means, and whose it is.
struct WhoseFileTests {
    private func grade(_ folder: String, _ arguments: [String]) throws -> Outcome {
        try Piped(Launch(["grade", "--isolation", "any"] + arguments, in: folder)).finish()
    }

    /// The verdicts of a run with `--format json`, by file.
    private func verdicts(_ outcome: Outcome) throws -> [String: String] {
        try outcome.output.split(separator: "\n").reduce(into: [:]) { verdicts, line in
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            verdicts[object["file"] as? String ?? ""] = object["verdict"] as? String
        }
    }

    @Test func whatLiesBehindALinkIsNobodysSubmission() throws {
        let course = try ScratchFolder.smallCourse()
        for name in ["ann", "dan", "fay"] {
            try course.write(RNNStep.right, to: "class/\(name)/rnn_step.swift")
        }
        let files = FileManager.default
        // A folder that is a link, to the solutions and to another learner's; a file that is one.
        try files.createSymbolicLink(
            atPath: course.at("class/eve"), withDestinationPath: "../solutions/02-rnn-cell")
        try files.createSymbolicLink(atPath: course.at("class/bob"), withDestinationPath: "ann")
        _ = try course.makeFolder("class/pat")
        try files.createSymbolicLink(
            atPath: course.at("class/pat/rnn_step.swift"), withDestinationPath: course.at(RNNStep.stub))
        // Hard links: to the model solution, and two learners' one file.
        _ = try course.makeFolder("class/hal")
        try files.linkItem(atPath: course.at(RNNStep.solution), toPath: course.at("class/hal/rnn_step.swift"))
        try course.remove("class/fay/rnn_step.swift")
        try files.linkItem(
            atPath: course.at("class/dan/rnn_step.swift"), toPath: course.at("class/fay/rnn_step.swift"))
        let names = ["ann", "bob", "dan", "eve", "fay", "hal", "pat"].map { "class/\($0)/rnn_step.swift" }
        let outcome = try grade(course.path, names + ["--format", "json"])
        let found = try verdicts(outcome)
        #expect(found.filter { $0.value == "pass" }.keys.sorted() == ["class/ann/rnn_step.swift"])
        #expect(Set(names.dropFirst().map { found[$0] }) == ["ungradable"])
        #expect(outcome.output.contains("class/bob is a link to ann"))
        #expect(outcome.output.contains("the course's solutions/02-rnn-cell/rnn_step.swift (a hard link)"))
        #expect(!course.exists(".workbook"))
    }

    @Test func aCourseBehindALinkIsItsLearnersOwnAllTheSame() throws {
        let course = try ScratchFolder.smallCourse()
        let elsewhere = try ScratchFolder()
        try course.write(RNNStep.right, to: RNNStep.stub)
        try FileManager.default.createSymbolicLink(
            atPath: elsewhere.at("link"), withDestinationPath: course.path)
        for arguments in [
            ["link/\(RNNStep.stub)", "--course", "link"],
            [elsewhere.at("link/\(RNNStep.stub)"), "--course", elsewhere.at("link")],
            ["rnn-step", "--course", "link"],
        ] {
            let outcome = try grade(elsewhere.path, arguments)
            #expect(outcome.succeeded, "\(arguments): \(outcome)")
        }
        #expect(try course.store.attempts(for: "rnn-step").count == 3)
    }

    @Test func aNameThatEndsInSwiftIsTheFileInThisFolder() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let here = try ScratchFolder()
        try here.write(RNNStep.biasForgotten, to: "rnn_step.swift")
        let wrong = try grade(here.path, ["rnn_step.swift", "--course", course.path])
        #expect(wrong.ending == .exited(1))
        #expect(wrong.output.contains("rnn-step, rnn_step.swift: not right yet"))
        let missing = try grade(here.path, ["/no/such/place/rnn_step", "--course", course.path])
        #expect(missing.ending == .exited(1))
        #expect(missing.output.contains("there is no such file"))
        #expect(try grade(here.path, ["rnn-step", "--course", course.path]).succeeded)
    }

    @Test func aFileAloneIsAnAnswerToTheExerciseOfItsName() throws {
        let course = try ScratchFolder.smallCourse()
        let here = try ScratchFolder()
        try here.write(RNNStep.right, to: "rnn_step.swift")
        #expect(try grade(here.path, ["--file", "rnn_step.swift", "--course", course.path]).succeeded)
        try here.write(RNNStep.right, to: "answer.swift")
        let unclear = try grade(here.path, ["--file", "answer.swift", "--course", course.path])
        #expect(unclear.ending == .exited(1))
        #expect(unclear.errors.contains("which exercise is answer.swift an answer to?"))
        #expect(
            try grade(here.path, ["rnn-step", "--file", "answer.swift", "--course", course.path]).succeeded)
    }

    @Test func oneFileDoesNotEndAClass() throws {
        let course = try ScratchFolder.smallCourse()
        let odd = [
            "Copy of rnn_step.swift", "helper.swift", "rnn_step (1).swift", "rnn_step.swift.txt",
            "gone.swift",
        ]
        for name in odd.dropLast() { try course.write(RNNStep.right, to: "class/\(name)") }
        try course.write(RNNStep.right, to: "class/rnn_step.swift")
        _ = try course.makeFolder("class/folder")
        let files = (odd + ["folder", "rnn_step.swift"]).map { "class/\($0)" }
        let outcome = try grade(course.path, files + ["--format", "json"])
        #expect(outcome.ending == .exited(1))
        let found = try verdicts(outcome)
        #expect(found.count == files.count)
        #expect(found.filter { $0.value == "ungradable" }.count == files.count - 1)
        #expect(found["class/rnn_step.swift"] == "pass")
        #expect(outcome.output.contains("If it is an answer to rnn-step, call it rnn_step.swift"))
        for format in ["text", "junit", "gradescope", "prairielearn", "github", "tap"] {
            let outcome = try grade(course.path, files + ["--format", format])
            #expect(outcome.ending == .exited(1), "\(format): \(outcome)")
        }
    }

    @Test func whereTheGraderItselfFailsTheStatusIsTwo() throws {
        let here = try ScratchFolder()
        let noCourse = try grade(here.path, ["rnn-step", "--course", here.at("nowhere")])
        #expect(noCourse.ending == .exited(2), "\(noCourse)")
        let course = try ScratchFolder.smallCourse()
        var shell = Launch(["-c", "'\(Launch.workbook)' grade rnn-step > /dev/full"], in: course.path)
        shell.program = "/bin/sh"
        let full = try Piped(shell).finish()
        #expect(full.ending == .exited(2), "\(full)")
    }
}
