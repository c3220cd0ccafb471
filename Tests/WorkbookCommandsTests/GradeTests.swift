import Foundation
import ProgressStore
import Testing

/// `workbook grade`, from the stub to the pass.
struct GradeTests {
    @Test func theStubFailsAMistakeIsNamedAndTheSolutionPasses() throws {
        let course = try ScratchFolder.smallCourse()
        let stub = try workbook("grade", in: course)
        #expect(stub.ending == .exited(1))
        #expect(stub.output.contains("not written yet"))

        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        let mistake = try workbook("grade", "rnn-step", in: course)
        #expect(mistake.ending == .exited(1))
        #expect(mistake.output.contains("bias"))
        #expect(mistake.output.contains("expected"))

        try course.write(RNNStep.right, to: RNNStep.stub)
        let right = try workbook("grade", RNNStep.stub, in: course)
        #expect(right.succeeded)
        #expect(right.output.contains("workbook next"))

        let attempts = try course.store.attempts(for: "rnn-step")
        #expect(attempts.map(\.verdict) == ["fail", "fail", "pass"])
        #expect(attempts.map(\.misconception) == [nil, "bias-forgotten", nil])
        #expect(attempts.map(\.source)[1...] == [RNNStep.biasForgotten, RNNStep.right])
        #expect(Set(attempts.map(\.sha256)).count == 3)
    }

    @Test func whatIsRightAlreadyIsSaidOfAWrongAnswer() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        #expect(
            try workbook("grade", "rnn-step", in: course).output.contains(
                "\nRight already: all shapes, all 3 laws.\n"))
        // Without its tanh the state is no longer bounded; the other laws hold.
        try course.write(
            RNNStep.right.replacingOccurrences(of: "tanh(", with: "("), to: RNNStep.stub)
        #expect(
            try workbook("grade", "rnn-step", in: course).output.contains(
                "\nRight already: all shapes, 2 of 3 laws (all but within).\n"))
    }

    @Test func everyStubOfTheRealCourseFailsAndEverySolutionPasses() throws {
        let course = try ScratchFolder.realCourse()
        let files = course.names(in: "solutions").flatMap { folder in
            course.names(in: "solutions/\(folder)").map { "\(folder)/\($0)" }
        }.filter { $0.hasSuffix(".swift") }
        #expect(files.count >= 11)
        for file in files {
            let exercise = (file as NSString).lastPathComponent.dropLast(6).replacingOccurrences(
                of: "_", with: "-")
            let stub = try workbook("grade", exercise, in: course)
            #expect(stub.ending == .exited(1), "\(exercise): \(stub)")
            let solution = try workbook(
                "grade", exercise, "--file", "solutions/\(file)", in: course)
            #expect(solution.succeeded, "\(exercise): \(solution)")
        }
        #expect(try course.store.passedExercises().isEmpty)
    }

    @Test func theJSONHasItsStableKeysOnOneLine() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.biasForgotten, to: RNNStep.stub)
        let outcome = try workbook("grade", "--json", "--seed", "8123", in: course)
        #expect(outcome.ending == .exited(1))
        let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2 && lines[1].isEmpty)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "exercise", "verdict", "file", "sha256", "isolation", "seed", "misconception", "near_miss",
                "checks", "timings_ms",
            ])
        #expect(object["exercise"] as? String == "rnn-step")
        #expect(object["verdict"] as? String == "fail")
        #expect(object["file"] as? String == RNNStep.stub)
        #expect((object["sha256"] as? String)?.count == 64)
        #expect(["namespaces", "limits"].contains(object["isolation"] as? String))
        #expect(object["seed"] as? Int == 8123)
        let misconception = try #require(object["misconception"] as? [String: String])
        #expect(misconception["id"] == "bias-forgotten")
        #expect(misconception["message"]?.isEmpty == false)
        let checks = try #require(object["checks"] as? [[String: String]])
        #expect(checks.allSatisfy { Set($0.keys) == ["name", "status", "message"] })
        #expect(checks.allSatisfy { ["pass", "fail", "error", "skipped"].contains($0["status"]) })
        #expect(Set((object["timings_ms"] as? [String: Int] ?? [:]).keys) == ["compile", "run"])

        try course.write(RNNStep.right, to: RNNStep.stub)
        let pass = try workbook("grade", "--json", in: course)
        #expect(pass.succeeded)
        #expect(pass.output.contains("\"misconception\":null,\"near_miss\":null"))

        try course.write(
            RNNStep.source("-tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b)"),
            to: RNNStep.stub)
        let near = try workbook("grade", "rnn-step", "--json", in: course)
        #expect(near.output.contains("\"misconception\":null,\"near_miss\":{\"id\":\"sign-turned\","))
    }

    @Test func aSeedRepeatsTheSameCase() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.source("tanh(matmul(x, wx.transposed()) + b) * 0.9"), to: RNNStep.stub)
        func report(_ seed: String) throws -> [String] {
            let outcome = try workbook("grade", "--seed", seed, in: course)
            #expect(outcome.ending == .exited(1))
            return outcome.output.split(separator: "\n").map(String.init).filter {
                $0.contains("Case") || $0.contains("at  ") || $0.contains("yours") || $0.contains("expected")
            }
        }
        let first = try report("77")
        #expect(!first.isEmpty)
        #expect(try report("77") == first)
        #expect(try report("78") != first)
        #expect(try course.store.attempts(for: "rnn-step").map(\.seed) == [77, 77, 78])
    }

    @Test func anotherFileIsJudgedAndNothingRecorded() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: "mine.swift")
        #expect(try workbook("grade", "rnn-step", "--file", "mine.swift", in: course).succeeded)
        #expect(!course.exists(".workbook"))
        let elsewhere = try ScratchFolder()
        try elsewhere.write(RNNStep.biasForgotten, to: "his.swift")
        let outcome = try workbook(
            "grade", "rnn-step", "--file", elsewhere.at("his.swift"), "--course", course.path, in: elsewhere)
        #expect(outcome.ending == .exited(1))
        #expect(elsewhere.names(in: "") == ["his.swift"])
    }

    @Test func twoGradesAtOnceAreBothRecorded() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let both = try (0..<2).map { _ in try Piped(Launch(["grade", "rnn-step"], in: course.path)) }
        for one in both {
            let outcome = try one.finish()
            #expect(outcome.succeeded, "\(outcome)")
        }
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["pass", "pass"])
    }

    @Test func aCompileErrorNamesTheLearnersOwnLine() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.source("tanh(x +)"), to: RNNStep.stub)
        let outcome = try workbook("grade", in: course)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("rnn_step.swift:4"))
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["compile_error"])
    }

    @Test func whatTheLearnerPrintsIsShownAndDefused() throws {
        let course = try ScratchFolder.smallCourse()
        let printing = "print(\"hello from inside\", \"\\u{1B}[2J\"); return "
        try course.write(
            RNNStep.right.replacingOccurrences(of: "    tanh", with: "    \(printing)tanh"), to: RNNStep.stub)
        let outcome = try workbook("grade", in: course)
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains("hello from inside"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test func withoutBubblewrapTheLimitsStillGrade() throws {
        let course = try ScratchFolder.smallCourse()
        let path = try ToolFolder(without: "bwrap", in: course).path
        #expect(try workbook("grade", "--json", in: course, environment: ["PATH": path]).ending == .exited(1))
        try course.write(RNNStep.right, to: RNNStep.stub)
        let outcome = try workbook("grade", "--json", in: course, environment: ["PATH": path])
        #expect(outcome.succeeded)
        #expect(outcome.output.contains("\"isolation\":\"limits\""))
    }

    @Test func withoutACompilerTheFaultIsNotTheLearners() throws {
        let course = try ScratchFolder.smallCourse()
        let path = try ToolFolder(without: "swiftc", in: course).path
        let outcome = try workbook("grade", in: course, environment: ["PATH": path])
        #expect(outcome.ending == .exited(2))
        #expect(outcome.everything.contains("swiftc is not on the PATH"))
        #expect(outcome.everything.contains("Install Swift"))
        #expect(outcome.everything.contains("workbook doctor"))
        #expect(try course.store.attempts(for: "rnn-step").map(\.verdict) == ["grader_error"])
    }

    @Test func foldersMayHaveBlanksAndQuotesInTheirNames() throws {
        let folder = try ScratchFolder()
        let small = try ScratchFolder.smallCourse()
        let course = folder.at("my course's \"copy\" à moi")
        try FileManager.default.copyItem(atPath: small.path, toPath: course)
        let cache = try folder.makeFolder("a cache's folder")
        // swiftc itself crashes when its TMPDIR holds other than plain letters.
        let temporary = try folder.makeFolder("the 'temporary' folder à moi")
        let launch = Launch(
            ["grade", "rnn-step", "--file", RNNStep.solution], in: course,
            environment: ["XDG_CACHE_HOME": cache, "TMPDIR": temporary])
        for isFirst in [true, false] {
            let outcome = try Piped(launch).finish()
            #expect(outcome.succeeded, "\(outcome)")
            #expect(outcome.errors.contains("Compiling NumericCore") == isFirst)
        }
        #expect(folder.names(in: "the 'temporary' folder à moi").isEmpty)
    }

    @Test func whatTheCompilerLeavesLyingAboutIsRemoved() throws {
        let course = try ScratchFolder.smallCourse()
        let environment = [
            "XDG_CACHE_HOME": try course.makeFolder("cache"), "TMPDIR": try course.makeFolder("tmp"),
        ]
        #expect(
            try workbook(
                "grade", "rnn-step", "--file", RNNStep.solution, in: course, environment: environment
            )
            .succeeded)
        #expect(course.names(in: "tmp").isEmpty)
    }
}
