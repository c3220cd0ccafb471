import Foundation
import ProgressStore
import Testing

/// Commands that only look leave nothing behind, and work where nothing may be written.
struct LookingOnlyTests {
    private static let commands = [
        ["list"], ["doctor"], ["read", "2"], ["history"], ["history", "rnn-step"], ["note"],
        ["note", "--markdown"],
    ]

    @Test(arguments: commands)
    func withoutRecordsNoneAreBegun(command: [String]) throws {
        let course = try ScratchFolder.smallCourse()
        let before = course.names(in: "")
        let outcome = try Piped(Launch(command, in: course.path)).finish()
        #expect(outcome.succeeded, "\(outcome)")
        #expect(course.names(in: "") == before)
        if command[0] == "doctor" { #expect(outcome.output.contains("none yet")) }
    }

    @Test(arguments: [["history", "--restore", "1"], ["note", "--remove", "1"]])
    func whatIsNotThereIsNotMadeToBeChanged(command: [String]) throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try Piped(Launch(command, in: course.path)).finish()
        #expect(!outcome.succeeded)
        #expect(!course.exists(".workbook"))
    }

    @Test(.enabled(if: Machine.hasBubblewrap, "bubblewrap is not installed or may not make namespaces here"))
    func recordsThatMayNotBeWrittenAreRead() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", in: course).succeeded)
        try course.store.record(Event(.lessonFinished("02-rnn-cell")))
        let before = course.names(in: ".workbook")
        func run(_ command: String...) throws -> Outcome {
            var launch = Launch(
                ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--", Launch.workbook] + command,
                in: course.path)
            launch.program = Machine.bubblewrap
            return try Piped(launch).finish()
        }
        #expect(try run("list").output.contains("1 of 2 lessons read, 1 of 1 exercises passed"))
        #expect(try run("history", "rnn-step").output.contains("pass"))
        #expect(try run("note").output.contains("No notes yet"))
        let doctor = try run("doctor")
        #expect(doctor.ending == .exited(1) && doctor.output.contains("read-only"), "\(doctor)")
        #expect(course.names(in: ".workbook") == before)
    }
}
