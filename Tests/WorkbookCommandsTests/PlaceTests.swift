import Foundation
import ProgressStore
import Testing

/// Places where nothing can be written. Bubblewrap makes them for any user, the superuser included, whom permissions
/// do not hold back.
@Suite(.enabled(if: Machine.hasBubblewrap, "bubblewrap is not installed or may not make namespaces here"))
struct PlaceTests {
    /// Runs `workbook` with some folders seen otherwise.
    private func workbook(
        _ arguments: [String], in folder: ScratchFolder, seen view: [String],
        environment: [String: String?] = [:]
    ) throws -> Outcome {
        let bound = ["--dev-bind", "/", "/"] + view + ["--chdir", folder.path, "--", Launch.workbook]
        var launch = Launch(bound + arguments, in: "/", environment: environment)
        launch.program = Machine.bubblewrap
        return try Piped(launch).finish()
    }

    // MARK: A read-only course

    @Test func aReadOnlyCourseCanBeReadAndListed() throws {
        let course = try ScratchFolder.smallCourse()
        let view = ["--ro-bind", course.path, course.path]
        #expect(try workbook(["read", "2"], in: course, seen: view).output.contains("A cell in short"))
        let list = try workbook(["list"], in: course, seen: view)
        #expect(list.succeeded && list.output.contains("03-reading-on"))
        #expect(
            try workbook(["grade", "rnn-step", "--file", RNNStep.solution], in: course, seen: view).succeeded)
        #expect(!course.exists(".workbook"))
    }

    @Test(arguments: ["next", "grade", "hint", "reset", "quiz"])
    func whatCannotBeRecordedIsShownAndSaidOnce(command: String) throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        for isNew in [true, false] {
            if !isNew { try course.store.record(Event(.hintShown("rnn-step", number: 1))) }
            let outcome = try workbook(
                [command], in: course, seen: ["--ro-bind", course.path, course.path])
            // A stub that is to be written back must be kept first, and that is refused.
            #expect(outcome.succeeded == (command != "reset"), "\(outcome)")
            #expect(
                outcome.errors.components(separatedBy: course.path + "/.workbook").count == 2, "\(outcome)")
            #expect(outcome.errors.contains("read-only") && outcome.errors.contains("copy the course"))
        }
        #expect(try course.store.events(.hintShown).count == 1)
        #expect(try course.read(RNNStep.stub) == RNNStep.right)
    }

    @Test func doctorSaysThatACourseIsReadOnly() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try workbook(["doctor"], in: course, seen: ["--ro-bind", course.path, course.path])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("read-only"))
    }

    // MARK: A full disk

    /// Runs a shell line with the folder `full` of the course on a disk of 512 KB that has no byte left.
    private func onAFullDisk(_ line: String, in course: ScratchFolder) throws -> Outcome {
        let full = try course.makeFolder("full")
        let script = """
            cd '\(course.path)' && cp -r lessons exercises solutions full/ && { \(line); }
            """
        var launch = Launch(
            [
                "--dev-bind", "/", "/", "--size", "\(512 << 10)", "--tmpfs", full, "--", "/bin/sh", "-c",
                script,
            ], in: "/", environment: ["workbook": Launch.workbook])
        launch.program = Machine.bubblewrap
        return try Piped(launch).finish()
    }

    private static let fill = "dd if=/dev/zero of=full/filler bs=4096 2>/dev/null; "

    @Test func onAFullDiskNothingIsClaimedToBeSaved() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try onAFullDisk(
            Self.fill
                + "for command in next 'grade rnn-step' hint; do \"$workbook\" $command --course full; echo \"status $?\"; done",
            in: course)
        let statuses = outcome.output.split(separator: "\n").filter { $0.hasPrefix("status ") }
        // The stub does not pass; what was asked for is shown.
        #expect(statuses == ["status 0", "status 1", "status 0"], "\(outcome)")
        #expect(outcome.errors.contains("disk is full"))
        #expect(outcome.errors.contains("Free some space"))
        #expect(outcome.errors.components(separatedBy: "Nothing of this is in your records").count == 4)
    }

    @Test func aDiskThatFillsUpLaterLosesNothing() throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try onAFullDisk(
            """
            "$workbook" hint --course full >/dev/null; \(Self.fill)
            cp solutions/02-rnn-cell/rnn_step.swift full/exercises/02-rnn-cell/rnn_step.swift
            i=0; while [ $i -lt 20 ]; do "$workbook" grade --course full --json >/dev/null || break; i=$((i+1)); done
            "$workbook" reset --course full; echo "reset $?"; cat full/exercises/02-rnn-cell/rnn_step.swift
            rm full/filler; echo; echo freed; "$workbook" hint --course full; echo "status $?"
            """, in: course)
        #expect(outcome.output.contains("status 0"), "\(outcome)")
        let after = outcome.output.split(separator: "freed").last ?? ""
        #expect(after.contains("second nudge"), "\(outcome)")
        #expect(!outcome.output.contains("reset 0"), "\(outcome)")
    }

    @Test func withoutRoomForTheWorkTheGraderIsAtFault() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let temporary = try course.makeFolder("tmp")
        // So that the support modules are there, whatever test comes first.
        #expect(try workbook(["grade"], in: course, seen: []).succeeded)
        let outcome = try workbook(
            ["grade", "rnn-step", "--json"], in: course, seen: ["--ro-bind", temporary, temporary],
            environment: ["TMPDIR": temporary])
        #expect(outcome.ending == .exited(2), "\(outcome)")
        #expect(outcome.output.contains("grader_error"))
        #expect(outcome.everything.contains(temporary))
        // The same before anything was compiled: the folder is named, and what to do.
        let cold = try workbook(
            ["grade"], in: course, seen: ["--ro-bind", temporary, temporary],
            environment: ["TMPDIR": temporary, "XDG_CACHE_HOME": course.at("cold")])
        #expect(cold.ending == .exited(2), "\(cold)")
        #expect(cold.output.contains("TMPDIR=/var/tmp"), "\(cold)")
        let words = cold.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Read-only file system"), "\(cold)")
        let small = try workbook(
            ["grade", "rnn-step", "--json"], in: course, seen: ["--size", "8192", "--tmpfs", temporary],
            environment: ["TMPDIR": temporary])
        #expect(small.ending == .exited(2), "\(small)")
        #expect(small.output.contains("grader_error"), "\(small)")
    }

    @Test func withoutRoomForTheCacheTheGraderIsAtFault() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        let cache = try course.makeFolder("cache")
        for view in [["--ro-bind", cache, cache], ["--size", "8192", "--tmpfs", cache]] {
            let outcome = try workbook(
                ["grade"], in: course, seen: view, environment: ["XDG_CACHE_HOME": cache])
            #expect(outcome.ending == .exited(2), "\(outcome)")
            #expect(outcome.everything.contains("not your"), "\(outcome)")
        }
        #expect(try course.store.passedExercises().isEmpty)
    }
}

/// The program in one user's hands and the course in another's.
struct OwnerTests {
    @Test(.enabled(if: Machine.hasNobody, "only the superuser can act as another user"))
    func aProgramOfSomebodyElsesGradesTheLearnersOwnCourse() throws {
        let course = try ScratchFolder.smallCourse()
        _ = try course.makeFolder("cache")
        var own = Launch(["-R", "65534:65534", course.path], in: "/")
        own.program = "/bin/chown"
        #expect(try Piped(own).finish().succeeded)
        func asLearner(_ arguments: String...) throws -> Outcome {
            var launch = Launch(
                Machine.asNobody + [Launch.workbook] + arguments, in: course.path,
                environment: ["HOME": course.path, "XDG_CACHE_HOME": course.at("cache"), "TMPDIR": nil])
            launch.program = "/usr/bin/setpriv"
            return try Piped(launch).finish()
        }
        #expect(try asLearner("grade").ending == .exited(1))
        #expect(try asLearner("grade", "rnn-step", "--file", RNNStep.solution).succeeded)
        #expect(try asLearner("next").output.contains("A cell in short"))

        // A stub that belongs to somebody else, in a folder of the learner's.
        try course.remove(RNNStep.stub)
        try course.write(RNNStep.right, to: RNNStep.stub)
        let outcome = try asLearner("reset")
        #expect(outcome.succeeded, "\(outcome)")
        let kept = try #require(course.names(in: ".workbook/kept").first)
        #expect(try course.read(".workbook/kept/\(kept)") == RNNStep.right)
    }
}
