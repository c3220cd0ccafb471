import Foundation
import ProgressStore
import Testing

/// Records carried from one machine to another, by a file and by a folder.
struct StateCommandTests {
    private func answered(_ number: Int, in course: ScratchFolder, at time: Double) throws {
        try course.store.record(
            Answer(
                lesson: "02-rnn-cell", question: "q\(number)", seed: 1, response: "\(number)",
                isCorrect: true,
                at: Date(timeIntervalSince1970: time)))
    }

    @Test func recordsGoFromMachineToMachineByAFile() throws {
        let (here, there) = (try ScratchFolder.smallCourse(), try ScratchFolder.smallCourse())
        let none = try workbook("state", "export", "records.jsonl", in: here)
        #expect(!none.succeeded && none.errors.contains("there are no records of this course yet"))
        #expect(!here.exists("records.jsonl"))
        try answered(1, in: here, at: 1000)
        try answered(2, in: there, at: 2000)
        let written = try workbook("state", "export", there.at("from-here.jsonl"), in: here)
        #expect(written.succeeded && written.output.contains("1 answer"), "\(written)")
        let taken = try workbook("state", "import", "from-here.jsonl", in: there)
        #expect(taken.succeeded && taken.output == "New: 1 answer.\n", "\(taken)")
        let again = try workbook("state", "import", "from-here.jsonl", in: there)
        #expect(again.succeeded && again.output.hasPrefix("Nothing new"), "\(again)")
        #expect(try Set(there.store.answers(lesson: "02-rnn-cell").keys) == ["q1", "q2"])
    }

    @Test func badFilesAreRefusedWithAReasonAndAStatus() throws {
        let course = try ScratchFolder.smallCourse()
        try answered(1, in: course, at: 1000)
        _ = try workbook("state", "export", "good.jsonl", in: course)
        try course.write(String(course.read("good.jsonl").dropLast(12)), to: "cut.jsonl")
        for (name, reason) in [
            ("cut.jsonl", "cut.jsonl:"), ("missing.jsonl", "cannot be read"),
            ("lessons/02-rnn-cell/lesson.md", "is no state file"), ("lessons", "is not a regular file"),
        ] {
            let outcome = try workbook("state", "import", name, in: course)
            #expect(!outcome.succeeded && outcome.errors.contains(reason), "\(outcome)")
        }
        let over = try workbook("state", "export", "lessons/02-rnn-cell/lesson.md", in: course)
        #expect(!over.succeeded && over.errors.contains("is a file of another kind"))
        #expect(try course.read("lessons/02-rnn-cell/lesson.md").contains("A cell in short"))
    }

    @Test func machinesAreKeptAlikeThroughAFolder() throws {
        let folder = try ScratchFolder()
        let machines = try (0..<3).map { _ in try ScratchFolder.smallCourse() }
        for (index, machine) in machines.enumerated() { try answered(index, in: machine, at: Double(index)) }
        for machine in machines + machines {
            let outcome = try workbook("state", "sync", folder.path, in: machine)
            #expect(outcome.succeeded, "\(outcome)")
        }
        #expect(folder.names(in: ".").count == 3)
        for machine in machines {
            #expect(try Set(machine.store.answers(lesson: "02-rnn-cell").keys) == ["q0", "q1", "q2"])
            #expect(try machine.store.answers(lesson: "02-rnn-cell", question: "q1").count == 1)
        }
        // Half of a file, as a tool may leave it for a while: the rest is taken in all the same.
        try answered(7, in: machines[0], at: 7)
        #expect(try workbook("state", "sync", folder.path, in: machines[0]).succeeded)
        try folder.write("{\"workbook-state\":1}\n", to: "0.workbook.jsonl")
        let partly = try workbook("state", "sync", folder.path, in: machines[1])
        #expect(!partly.succeeded && partly.errors.contains("0.workbook.jsonl"), "\(partly)")
        #expect(try machines[1].store.answers(lesson: "02-rnn-cell").keys.contains("q7"))
        let nowhere = try workbook("state", "sync", folder.at("nowhere"), in: machines[1])
        #expect(!nowhere.succeeded && nowhere.errors.contains("cannot be listed"), "\(nowhere)")
    }

    @Test func recordsOfAnotherCourseAreRefused() throws {
        let (small, other) = (try ScratchFolder.smallCourse(), try ScratchFolder())
        try other.write("---\ntitle: A\n---\n\nText.\n", to: "lessons/07-other/lesson.md")
        try answered(1, in: small, at: 1000)
        _ = try workbook("state", "export", other.at("records.jsonl"), in: small)
        let refused = try workbook("state", "import", "records.jsonl", in: other)
        #expect(!refused.succeeded && refused.errors.contains("is of another course"), "\(refused)")
        // A folder that is shared may hold files of several courses.
        try other.write(other.read("records.jsonl"), to: "shared/a.workbook.jsonl")
        let synced = try workbook("state", "sync", other.at("shared"), in: other)
        #expect(synced.succeeded && synced.output.hasPrefix("Nothing new"), "\(synced)")
        // Unless it says that it was called so.
        try other.write(
            "---\ntitle: A\nformerly: [02-rnn-cell]\n---\n\nText.\n", to: "lessons/07-other/lesson.md")
        #expect(try workbook("state", "import", "records.jsonl", in: other).succeeded)
    }
}
