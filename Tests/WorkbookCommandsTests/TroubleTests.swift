import Foundation
import GRDB
import ProgressStore
import Testing

/// Courses, stubs and places that are not as they should be: a message that names the file and says what to do, an exit
/// status that is not 0, and nothing lost.
struct TroubleTests {
    // MARK: No course

    @Test func outsideEveryCourseTheFoldersThatWereSearchedAreNamed() throws {
        let folder = try ScratchFolder()
        // A copy outside the checkout: beside the checkout's own executable there is always a course.
        let copy = folder.at("bin/workbook")
        _ = try folder.makeFolder("bin")
        let work = try folder.makeFolder("work")
        // By another process: a descriptor of ours, open for writing, might be inherited by what another test starts,
        // and a program that is open for writing cannot be run.
        var copying = Launch([Launch.workbook, copy], in: work)
        copying.program = "/bin/cp"
        #expect(try Piped(copying).finish().succeeded)
        for command in ["next", "list", "grade", "hint", "reset", "quiz"] {
            var launch = Launch([command], in: work)
            launch.program = copy
            let outcome = try Piped(launch).finish()
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains("No course found"))
            #expect(outcome.errors.contains(work))
            #expect(outcome.errors.contains("--course"))
            #expect(outcome.output.isEmpty)
        }
        #expect(folder.names(in: "work").isEmpty)
    }

    @Test func aCourseThatIsNamedWronglyIsAnError() throws {
        let course = try ScratchFolder.smallCourse()
        for (arguments, environment) in [
            (["list", "--course", "nowhere"], [:]), (["list"], ["WORKBOOK_COURSE": course.at("exercises")]),
        ] as [([String], [String: String?])] {
            let outcome = try Piped(Launch(arguments, in: course.path, environment: environment)).finish()
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains("names no course"))
        }
    }

    // MARK: Lessons

    @Test(arguments: [
        ("missing", "is missing"), ("empty", "is empty"), ("latin1", "is not UTF-8"), ("utf16", "is UTF-16"),
        ("large", "is larger than"), ("folder", "is a folder"), ("pipe", "is a named pipe"),
    ])
    func aLessonThatCannotBeReadIsNamed(trouble: String, phrase: String) throws {
        let course = try ScratchFolder.smallCourse()
        let lesson = "lessons/02-rnn-cell/lesson.md"
        try course.remove(lesson)
        switch trouble {
        case "empty": try course.write("", to: lesson)
        case "latin1": try course.write(Data([0x23, 0x20, 0xE9, 0x0A]), to: lesson)
        case "utf16": try course.write(Data([0xFF, 0xFE, 0x23, 0x00]), to: lesson)
        case "large": try course.write(Data(repeating: 0x61, count: 10 << 20), to: lesson)
        case "folder": _ = try course.makeFolder(lesson)
        case "pipe": #expect(mkfifo(course.at(lesson), 0o600) == 0)
        default: break
        }
        for command in [["next"], ["read", "2"]] {
            let outcome = try Piped(Launch(command, in: course.path)).finish()
            #expect(!outcome.succeeded)
            #expect(outcome.errors.contains(lesson) && outcome.errors.contains(phrase), "\(outcome)")
            #expect(outcome.output.isEmpty)
        }
        // The others can still be listed and read.
        let list = try workbook("list", in: course)
        #expect(list.errors.contains(lesson))
        #expect(list.output.contains("03-reading-on"))
        #expect(try workbook("read", "3", in: course).succeeded)
        #expect(try course.store.finishedLessons().contains("02-rnn-cell") == false)
    }

    @Test func aMistakeInTheFrontMatterIsNamedWithItsLine() throws {
        let course = try ScratchFolder.smallCourse()
        let lesson = "lessons/02-rnn-cell/lesson.md"
        let text = try course.read(lesson)
        for (wrong, line) in [
            ("title: [A cell\n", ":2"), ("titel: A cell in short\n", "title"), ("title:\n", ":2"),
        ] {
            try course.write(
                text.replacingOccurrences(of: "title: A cell in short\n", with: wrong), to: lesson)
            let doctor = try workbook("doctor", in: course)
            #expect(doctor.ending == .exited(1))
            #expect(doctor.output.contains(lesson) && doctor.output.contains(line), "\(doctor)")
            let list = try workbook("list", in: course)
            #expect(list.errors.contains(lesson), "\(list)")
        }
    }

    @Test func aQuizThatCannotBeReadStopsNextAndIsNamed() throws {
        let course = try ScratchFolder.smallCourse()
        try course.store.record(Event(.lessonFinished("02-rnn-cell")))
        try course.write(Data([0xFF, 0x41]), to: "lessons/02-rnn-cell/quiz.md")
        let outcome = try workbook("next", in: course)
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains("lessons/02-rnn-cell/quiz.md"))
        #expect(outcome.errors.contains("UTF-8"))
    }

    // MARK: Stubs

    @Test(arguments: [
        ("deleted", "no such file"), ("empty", "is empty"), ("blank", "is empty"), ("folder", "is a folder"),
        ("pipe", "not a regular file"), ("link", "symbolic link"), ("latin1", "not UTF-8"), ("nul", "NUL"),
        ("large", "bytes"),
    ])
    func aStubThatCannotBeGradedIsNamed(trouble: String, phrase: String) throws {
        let course = try ScratchFolder.smallCourse()
        let stub = RNNStep.stub
        try course.remove(stub)
        switch trouble {
        case "empty": try course.write("", to: stub)
        case "blank": try course.write(" \n\t\n", to: stub)
        case "folder": _ = try course.makeFolder(stub)
        case "pipe": #expect(mkfifo(course.at(stub), 0o600) == 0)
        case "link":
            try course.write(RNNStep.right, to: "elsewhere.swift")
            try FileManager.default.createSymbolicLink(
                atPath: course.at(stub), withDestinationPath: course.at("elsewhere.swift"))
        case "latin1": try course.write(Data("// \u{E9}\n".unicodeScalars.map { UInt8($0.value) }), to: stub)
        case "nul": try course.write(Data("let a = 1\0\n".utf8), to: stub)
        case "large": try course.write(Data(repeating: 0x20, count: 2 << 20), to: stub)
        default: break
        }
        let outcome = try workbook("grade", in: course)
        #expect(outcome.ending == .exited(1))
        let said = outcome.everything.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains(phrase), "\(outcome)")
        #expect(said.contains(stub))
        #expect(said.contains("workbook reset rnn-step"))
        let json = try workbook("grade", "--json", in: course)
        #expect(json.ending == .exited(1))
        #expect(json.output.contains("\"verdict\":\"ungradable\""))
        #expect(try course.store.passedExercises().isEmpty)

        guard ["deleted", "empty", "blank", "latin1", "nul", "large"].contains(trouble) else { return }
        #expect(try workbook("reset", in: course).succeeded)
        #expect(try workbook("grade", in: course).output.contains("not written yet"))
    }

    @Test func nextNamesAMissingStub() throws {
        let course = try ScratchFolder.smallCourse()
        let store = try course.store
        try store.record(Event(.lessonFinished("02-rnn-cell")))
        try course.remove("lessons/02-rnn-cell/quiz.md")
        try course.remove(RNNStep.stub)
        let outcome = try workbook("next", in: course)
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains(RNNStep.stub))
        #expect(outcome.errors.contains("workbook reset rnn-step"))
    }

    @Test(arguments: ["nowhere.swift", ".", "/dev/zero"])
    func anotherFileThatCannotBeGradedIsNamed(file: String) throws {
        let course = try ScratchFolder.smallCourse()
        let outcome = try workbook("grade", "rnn-step", "--file", file, in: course)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("\(file): "), "\(outcome)")
        #expect(!outcome.output.contains("workbook reset"))
        #expect(!course.exists(".workbook"))
    }

    @Test(arguments: ["folder", "pipe", "link", "broken link"])
    func resetKeepsWhateverStandsInTheStubsPlace(trouble: String) throws {
        let course = try ScratchFolder.smallCourse()
        let stub = try course.read(RNNStep.stub)
        try course.remove(RNNStep.stub)
        switch trouble {
        case "folder": try course.write("precious", to: "\(RNNStep.stub)/notes.txt")
        case "pipe": #expect(mkfifo(course.at(RNNStep.stub), 0o600) == 0)
        default:
            if trouble == "link" { try course.write("precious", to: "elsewhere.swift") }
            try FileManager.default.createSymbolicLink(
                atPath: course.at(RNNStep.stub), withDestinationPath: course.at("elsewhere.swift"))
        }
        let outcome = try workbook("reset", in: course)
        #expect(outcome.succeeded, "\(outcome)")
        #expect(try course.read(RNNStep.stub) == stub)
        #expect(try workbook("grade", in: course).output.contains("not written yet"))
        let kept = try #require(course.names(in: ".workbook/kept").first)
        switch trouble {
        case "folder": #expect(try course.read(".workbook/kept/\(kept)/notes.txt") == "precious")
        case "link": #expect(try course.read("elsewhere.swift") == "precious")
        default: break
        }
    }

    // MARK: The store

    @Test func aStoreFromANewerVersionIsLeftAsItIs() throws {
        let course = try ScratchFolder.smallCourse()
        try course.store.record(Event(.hintShown("rnn-step", number: 1)))
        let database = course.at(".workbook/progress.sqlite")
        try DatabaseQueue(path: database).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9-from-the-future')")
        }
        for command in ["next", "grade", "hint", "quiz"] {
            let outcome = try workbook(command, in: course)
            #expect(!outcome.output.isEmpty)
            #expect(outcome.errors.contains("progress.sqlite"))
            #expect(
                outcome.errors.contains("newer") && outcome.errors.contains("Update workbook"), "\(outcome)")
        }
        let rows = try DatabaseQueue(path: database).read {
            try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM events")
        }
        #expect(rows == 1)
    }

    @Test func aStoreThatIsNoDatabaseIsKept() throws {
        let course = try ScratchFolder.smallCourse()
        let diary = String(repeating: "my diary\n", count: 500)
        try course.write(diary, to: ".workbook/progress.sqlite")
        let outcome = try workbook("next", in: course)
        #expect(outcome.succeeded && outcome.output.contains("A cell in short"))
        #expect(outcome.errors.contains("progress.sqlite") && outcome.errors.contains("Move it aside"))
        #expect(try course.read(".workbook/progress.sqlite") == diary)
    }
}
