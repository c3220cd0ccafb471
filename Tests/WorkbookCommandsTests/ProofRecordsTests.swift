import Foundation
import Grader
import Testing

@testable import CourseAudit
@testable import WorkbookCommands

/// What `author check` remembers, and what makes it prove again.
struct ProofRecordsTests {
    @Test func whatIsRememberedIsReadAgainForThatCourseAlone() throws {
        let folder = try ScratchFolder()
        ProofRecords(folder: folder.path, course: "/course").remember("exercise rnn-step", "k1")
        let records = ProofRecords(folder: folder.path, course: "/course")
        #expect(records.holds("exercise rnn-step", "k1"))
        #expect(!records.holds("exercise rnn-step", "k2"))
        #expect(!records.holds("lesson rnn-step", "k1"))
        #expect(!ProofRecords(folder: folder.path, course: "/other").holds("exercise rnn-step", "k1"))
    }

    @Test(arguments: ["", "other heading\nk1 exercise a\n", "\u{0}\u{1}", "workbook proofs 1\nk1\n\n  \n"])
    func aDamagedRecordHoldsNothingAndIsWrittenAnew(_ text: String) throws {
        let folder = try ScratchFolder()
        ProofRecords(folder: folder.path, course: "/course").remember("exercise a", "k1")
        let name = try #require(folder.names(in: ".").first)
        try folder.write(text, to: name)
        let records = ProofRecords(folder: folder.path, course: "/course")
        #expect(!records.holds("exercise a", "k1"))
        records.remember("exercise a", "k2")
        #expect(ProofRecords(folder: folder.path, course: "/course").holds("exercise a", "k2"))
    }

    @Test func whereNothingCanBeWrittenNothingHolds() throws {
        let folder = try ScratchFolder()
        try folder.write("a file in the folder's place", to: "proofs")
        let records = ProofRecords(folder: folder.at("proofs"), course: "/course")
        records.remember("exercise a", "k1")
        #expect(records.holds("exercise a", "k1"))
        #expect(!ProofRecords(folder: folder.at("proofs"), course: "/course").holds("exercise a", "k1"))
    }

    @Test func theOldestOfManyCoursesAreForgotten() throws {
        let folder = try ScratchFolder()
        for number in 0..<80 {
            ProofRecords(folder: folder.path, course: "/course/\(number)").remember("exercise a", "k1")
        }
        #expect(folder.names(in: ".").count <= 64)
        #expect(ProofRecords(folder: folder.path, course: "/course/79").holds("exercise a", "k1"))
    }

    @Test func everyFileAndEveryNameIsPartOfTheKey() throws {
        let folder = try ScratchFolder()
        let keys = ProofKey(grader: try Grader { _ in })
        let paths = [folder.at("task.md"), folder.at("exercise")]
        var seen: Set<String> = []
        func isNew() -> Bool { seen.insert(keys.over(paths)).inserted }
        #expect(isNew())
        try folder.write("task", to: "task.md")
        #expect(isNew())
        #expect(!isNew())
        try folder.write("a mistake", to: "exercise/mistakes/one.swift")
        #expect(isNew())
        try folder.write("a mistakf", to: "exercise/mistakes/one.swift")
        #expect(isNew())
        try FileManager.default.moveItem(
            atPath: folder.at("exercise/mistakes/one.swift"),
            toPath: folder.at("exercise/mistakes/two.swift"))
        #expect(isNew())
        try FileManager.default.createSymbolicLink(
            atPath: folder.at("exercise/check.yml"), withDestinationPath: "/nowhere")
        #expect(isNew())
        #expect(!isNew())
    }

    @Test func whatHeldIsNotProvedAgainUntilAFileChanges() throws {
        let course = try ScratchFolder.realCourse()
        func summary(_ arguments: String...) throws -> String {
            let outcome = try Piped(
                Launch(["author", "check", "center-rows", "scale-and-shift"] + arguments, in: course.path)
            ).finish()
            #expect(!outcome.errors.contains("proving"), "\(outcome)")
            return String(outcome.output.split(separator: "\n").last ?? "")
        }
        #expect(try summary() == "2 exercises proved; all is well.")
        #expect(try summary() == "2 exercises unchanged since they last held; all is well.")
        let mistake = "solutions/00-start/center_rows/mistakes/stray.swift"
        try course.write("func centerRows() {}\n", to: mistake)
        #expect(
            try summary()
                == "1 exercise not in order, 1 unchanged since it last held; 1 error, 0 warnings.")
        #expect(
            try summary()
                == "1 exercise not in order, 1 unchanged since it last held; 1 error, 0 warnings.")
        try course.remove(mistake)
        #expect(try summary() == "2 exercises unchanged since they last held; all is well.")
        #expect(try summary("--all") == "2 exercises proved; all is well.")
    }
}
