import Diagnostics
import CourseCatalog
import Foundation
import LessonMarkup
import Testing

/// Courses with something wrong in them: loading always ends, and every problem is said.
@Suite struct TroubledCourseTests {
    static let lesson = "lessons/01-start/lesson.md"

    /// The one problem of the spoilt lesson's text.
    func problem(_ folder: CourseFolder) throws -> Diagnostic {
        let lesson = try #require(folder.course.lessons.first)
        let found = lesson.content.diagnostics
        #expect(found.count == 1, "\(found)")
        return try #require(found.first)
    }

    @Test func aMissingLessonIsSaid() throws {
        let folder = try CourseFolder()
        try folder.remove(Self.lesson)
        #expect(try problem(folder).message == "is missing")
        #expect(folder.course.lessons[0].title == "Start")
        #expect(!folder.course.lessons[0].content.isReadable)
    }

    @Test(arguments: ["", "\n \t\r\n", "\u{FEFF}"])
    func anEmptyLessonIsSaid(text: String) throws {
        let folder = try CourseFolder()
        try folder.write(text, to: Self.lesson)
        #expect(try problem(folder).message == "is empty")
    }

    @Test func frontMatterAloneIsNoLesson() throws {
        let folder = try CourseFolder()
        try folder.write("---\ntitle: A\n---\n", to: Self.lesson)
        #expect(try problem(folder).message == "has no text below its front matter")
    }

    @Test func aByteThatIsNotUTF8IsFound() throws {
        let folder = try CourseFolder()
        try folder.write(Array("---\ntitle: A\n---\ncaf".utf8) + [0xE9, 0x20], to: Self.lesson)
        let problem = try problem(folder)
        #expect(problem.line == 4)
        #expect(problem.message == "is not UTF-8: byte 0xE9 at offset 20")
    }

    @Test(
        arguments: [[0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80]] as [[UInt8]])
    func brokenSequencesAreFoundWhereTheyBegin(bytes: [UInt8]) throws {
        let folder = try CourseFolder()
        try folder.write(Array("aé\n€😀".utf8) + bytes, to: Self.lesson)
        let problem = try problem(folder)
        #expect(problem.line == 2)
        #expect(problem.message.hasSuffix("at offset 11"))
    }

    @Test func aByteOrderMarkIsNoTrouble() throws {
        let folder = try CourseFolder()
        try folder.write("\u{FEFF}---\ntitle: Marked\n---\n\nText.\n", to: Self.lesson)
        #expect(folder.course.lessons[0].title == "Marked")
        try folder.write([0xFF, 0xFE, 0x41, 0x00], to: Self.lesson)
        #expect(try problem(folder).message == "is UTF-16, not UTF-8")
    }

    @Test func aHugeLessonIsRefusedUnread() throws {
        let folder = try CourseFolder()
        let path = folder.path + "/" + Self.lesson
        // A hole of 10 MB, and one of a terabyte, which could not be read whole.
        for size in [10_000_000, 1 << 40] as [off_t] {
            #expect(truncate(path, size) == 0)
            #expect(try problem(folder).message == "is larger than 2 MB (\(size) bytes)")
        }
    }

    @Test func aFolderInAFilesPlaceIsSaid() throws {
        let folder = try CourseFolder()
        try folder.remove(Self.lesson)
        try folder.makeFolder(Self.lesson)
        #expect(try problem(folder).message == "is a folder, not a file")
    }

    @Test func aPipeIsNeverOpened() throws {
        let folder = try CourseFolder()
        try folder.remove(Self.lesson)
        #expect(mkfifo(folder.path + "/" + Self.lesson, 0o644) == 0)
        #expect(try problem(folder).message == "is a named pipe, not a file")
    }

    @Test(arguments: ["/dev/zero", "/etc/passwd", "/proc/self/environ", "nowhere", "lesson.md"])
    func aLinkOutOfTheCourseIsRefused(target: String) throws {
        let folder = try CourseFolder()
        try folder.remove(Self.lesson)
        try folder.link(Self.lesson, to: target)
        let problem = try problem(folder)
        #expect(
            problem.message.contains("out of the course") || problem.message.contains("leads nowhere")
                || problem.message.contains("is a device"))
    }

    @Test func aLinkWithinTheCourseIsFollowed() throws {
        let folder = try CourseFolder()
        try folder.remove(Self.lesson)
        try folder.link(Self.lesson, to: "../02-rnn-cell/lesson.md")
        #expect(folder.course.lessons[0].content.isReadable)
    }

    @Test func anUnreadableLessonIsSaid() async throws {
        let folder = try CourseFolder()
        let path = folder.path
        #expect(chmod(path + "/" + Self.lesson, 0) == 0)
        await #expect(processExitsWith: .success) { [path = path as String] in
            if geteuid() == 0 { try #require(setuid(65534) == 0) }
            let found = Course(at: path).lessons[0].content.diagnostics
            #expect(found.map(\.message) == ["cannot be read (Permission denied)"])
        }
    }

    @Test(arguments: [
        ("---\ntitle: [a\n---\n\nText", 2, "front matter: [ opens here and is not closed"),
        ("---\ntitle: [a,\n  b\nsummary: x\n---\n\nText", 2, "front matter: [ opens here"),
        ("---\nsummary: x\ntitle: {a\n---\n\nText", 3, "front matter: { opens here"),
        ("---\nsummary: x\ntitle: \"a\n---\n\nText", 3, "front matter: a quote opens here"),
        ("---\nsummary: x\ntitle: a: b\n---\n\nText", 3, "front matter: mapping values"),
        ("---\ntitle: a\ntitle: b\n---\n\nText", nil, "front matter: `title` is there twice"),
        ("---\nsummary: x\n---\n\nText", 2, "title is missing"),
        ("Text", 1, "title is missing"),
        ("---\n- title\n---\n\nText", 2, "front matter is not a list"),
        ("---\nsummary: x\ntitle: [a]\n---\n\nText", 3, "`title` must be text, not a list or a map"),
        ("---\ntitle:\n---\n\nText", 2, "`title` must be text"),
    ])
    func aMistakeInFrontMatterHasItsLine(text: String, line: Int?, message: String) throws {
        let folder = try CourseFolder()
        try folder.write(text, to: Self.lesson)
        let problem = try problem(folder)
        #expect(problem.message.hasPrefix(message), "\(problem)")
        if let line { #expect(problem.line == line, "\(problem)") }
        #expect(!problem.fix.isEmpty)
    }

    @Test func anUnknownKeyNamesTheNearest() throws {
        let folder = try CourseFolder()
        try folder.write("---\ntitle: a\nsumary: b\n---\n\nText", to: Self.lesson)
        #expect(
            try problem(folder).description
                == "lessons/01-start/lesson.md:3: warning: unknown key `sumary`. Did you mean `summary`?")
    }

    @Test func escapesInATitleCannotReachTheTerminal() throws {
        let folder = try CourseFolder()
        try folder.write("---\ntitle: \"\\e[31mred\\n and more\"\n---\n\nText", to: Self.lesson)
        #expect(folder.course.lessons[0].title == "\\u{1b}[31mred and more")
    }

    @Test func hostileFrontMatterEndsSoon() throws {
        let folder = try CourseFolder()
        let deep = String(repeating: "[", count: 8000)
        var bomb = "a0: &a0 [x]\n"
        for level in 1..<40 {
            bomb +=
                "? [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))]\n: &a\(level) x\n"
        }
        for yaml in [
            deep, bomb, String(repeating: "a: b\n", count: 100_000), "title: \u{0}\u{1}", "? ? ? ? - - : :",
        ] {
            try folder.write("---\n\(yaml)\n---\n\nText", to: Self.lesson)
            #expect(!folder.course.lessons[0].content.diagnostics.isEmpty)
        }
    }

    @Test func aDeletedStubIsStillListed() throws {
        let folder = try CourseFolder()
        try folder.remove("exercises/02-rnn-cell/rnn_step.swift")
        let course = folder.course
        let exercise = try #require(course.exercise("rnn-step"))
        #expect(
            course.problems(of: exercise).map(\.description) == [
                "exercises/02-rnn-cell/rnn_step.swift: error: stub is missing. "
                    + "`workbook reset rnn-step` brings it back"
            ])
    }

    @Test func aMissingTaskOrSolutionIsSaid() throws {
        let folder = try CourseFolder()
        try folder.remove("exercises/02-rnn-cell/rnn_step.md")
        try folder.remove("solutions/02-rnn-cell/rnn_forward.swift")
        let problems = folder.problems.joined(separator: "\n")
        #expect(problems.contains("exercises/02-rnn-cell/rnn_step.md: error: is missing"))
        #expect(problems.contains("solutions/02-rnn-cell/rnn_forward.swift: error: solution is missing"))
    }

    @Test func namesAndFoldersOutOfPlaceAreSaid() throws {
        let folder = try CourseFolder()
        try folder.write("x", to: "lessons/drafts/lesson.md")
        try folder.write("x", to: "lessons/03-file")
        try folder.write("---\ntitle: b\n---\n\nText", to: "lessons/02-other/lesson.md")
        try folder.write("x", to: "exercises/02-other/rnn_step.md")
        try folder.write("x", to: "exercises/02-rnn-cell/scratch.swift")
        try folder.write("x", to: "exercises/02-rnn-cell/Bad-Name.md")
        try folder.write("x", to: "exercises/02-rnn-cel/a.md")
        let found = folder.course.diagnostics.map(\.description).joined(separator: "\n")
        for expected in [
            "lessons/drafts: warning: is not named like a lesson",
            "lessons/03-file: error: is not a folder",
            "lessons/02-rnn-cell: error: has the same number as lessons/02-other",
            "exercises/02-rnn-cell/rnn_step.swift: error: has the same name as an exercise of 02-other",
            "exercises/02-rnn-cell/scratch.swift: warning: has neither a task nor a solution",
            "exercises/02-rnn-cell/Bad-Name: warning: is not named like an exercise",
            "exercises/02-rnn-cel: warning: belongs to no lesson. Did you mean",
        ] {
            #expect(found.contains(expected), "\(expected)\n\(found)")
        }
    }

    @Test func aLinkToNoExerciseNamesTheNearest() throws {
        let folder = try CourseFolder()
        try folder.write(
            "---\ntitle: a\n---\n\nText\nand [more](../../exercises/02-rnn-cell/rnn_stepp.md).\n",
            to: "lessons/02-rnn-cell/lesson.md")
        let lesson = try #require(folder.course.lesson("2"))
        #expect(
            lesson.content.diagnostics.map(\.description).contains(
                "lessons/02-rnn-cell/lesson.md:6: error: links to exercises/02-rnn-cell/rnn_stepp.md, "
                    + "which does not exist. Did you mean `rnn_step`?"))
    }

    @Test func anEmptyCourseIsSaid() throws {
        let folder = try CourseFolder(empty: true)
        #expect(folder.problems == ["lessons: error: is missing. A course is a folder with lessons/ in it"])
        try folder.makeFolder("lessons")
        #expect(folder.course.diagnostics.map(\.message) == ["the course has no lessons"])
    }

    @Test func namesWithControlCharactersAreDefused() throws {
        let folder = try CourseFolder()
        try folder.makeFolder("lessons/\u{1B}[31mred\u{202E}")
        let found = folder.problems.joined(separator: "\n")
        #expect(found.contains("lessons/\\u{1b}[31mred\\u{202e}: warning"))
        #expect(!found.contains("\u{1B}"))
    }
}
