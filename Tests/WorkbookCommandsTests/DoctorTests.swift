import Foundation
import Testing

/// `workbook doctor`: its exit status says whether one can work here.
struct DoctorTests {
    @Test func aMachineWithEverythingIsHealthy() throws {
        let course = try ScratchFolder.realCourse()
        let outcome = try workbook("doctor", in: course)
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains(course.path))
        #expect(outcome.output.contains("swiftc"))
    }

    @Test func withoutACompilerOneCannotWork() throws {
        let course = try ScratchFolder.smallCourse()
        let path = try ToolFolder(without: "swiftc", in: course).path
        let outcome = try workbook("doctor", in: course, environment: ["PATH": path])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("swiftc is not on the PATH"))
        #expect(outcome.output.contains("Install Swift"))
    }

    @Test func withoutBubblewrapOneCan() throws {
        let course = try ScratchFolder.smallCourse()
        let path = try ToolFolder(without: "bwrap", in: course).path
        let outcome = try workbook("doctor", in: course, environment: ["PATH": path])
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains("limits only"))
        #expect(outcome.output.contains("apt-get install bubblewrap"))
    }

    @Test func aBrokenCourseIsListed() throws {
        let course = try ScratchFolder.smallCourse()
        try course.remove(RNNStep.stub)
        try course.write("", to: "lessons/03-reading-on/lesson.md")
        let outcome = try workbook("doctor", in: course)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains(RNNStep.stub))
        #expect(outcome.output.contains("workbook reset rnn-step"))
        #expect(outcome.output.contains("lessons/03-reading-on/lesson.md"))
    }

    @Test func damagedRecordsAreNamed() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(String(repeating: "my diary\n", count: 500), to: ".workbook/progress.sqlite")
        let outcome = try workbook("doctor", in: course)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("progress.sqlite"))
        #expect(try course.read(".workbook/progress.sqlite").hasPrefix("my diary"))
    }

    @Test func aCacheThatCannotBeWrittenIsNamed() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write("", to: "file")
        let outcome = try workbook(
            "doctor", in: course, environment: ["XDG_CACHE_HOME": course.at("file/cache")])
        #expect(outcome.ending == .exited(1), "\(outcome)")
        #expect(outcome.output.contains("cache"))
    }
}
