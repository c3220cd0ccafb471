import Foundation
import Testing

/// What is asked for is done and shown, whatever state the records are in.
struct UnkeptRecordsTests {
    private func run(_ arguments: [String], _ course: ScratchFolder) throws -> Outcome {
        try Piped(Launch(arguments, in: course.path)).finish()
    }

    /// Every command that has something to show without records.
    private func expectAllWork(_ course: ScratchFolder, saying words: String) throws {
        try course.write(RNNStep.right, to: RNNStep.stub)
        for arguments in [["grade", "rnn-step"], ["hint", "rnn-step"], ["list"], ["next"], ["grade"]] {
            let outcome = try run(arguments, course)
            #expect(outcome.succeeded, "\(arguments): \(outcome)")
            #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
            #expect(outcome.errors.components(separatedBy: words).count == 2, "said once")
        }
    }

    @Test func damagedRecordsAreLeftAlone() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            "no database at all, though long enough to be looked at as one\n", to: ".workbook/progress.sqlite"
        )
        try expectAllWork(course, saying: "damaged")
        #expect(try course.read(".workbook/progress.sqlite").hasPrefix("no database"))
    }

    @Test func aFolderInTheRecordsPlaceIsLeftAlone() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write("mine", to: ".workbook")
        try expectAllWork(course, saying: "not a folder")
    }
}
