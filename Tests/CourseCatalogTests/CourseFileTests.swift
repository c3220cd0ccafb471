import CourseCatalog
import LessonMarkup
import Testing

/// `lessons/course.md`: what it says, and what is said about one that is wrong.
struct CourseFileTests {
    private static let lessons = ["01-first", "02-second", "03-third"]

    private func file(_ front: String, body: String = "Welcome.") -> CourseFile {
        CourseFile(parsing: "---\n\(front)\n---\n\n\(body)\n", lessons: Self.lessons)
    }

    private func problems(_ front: String) -> [String] {
        file(front).diagnostics.map(\.description)
    }

    private static let parts = """
        parts:
          - title: Early
            lessons: [01-first, 02-second]
          - title: Late
            lessons:
              - 03-third
        """

    @Test func titlePartsAndWelcomeAreRead() {
        let file = file("title: A course\nformat: 1\n\(Self.parts)", body: "Hello.\n\nType `workbook next`.")
        #expect(file.diagnostics.map(\.description) == [])
        #expect(file.title == "A course")
        #expect(file.parts.map(\.title) == ["Early", "Late"])
        #expect(file.parts.map(\.lessons) == [["01-first", "02-second"], ["03-third"]])
        #expect(file.welcome.blocks.count == 2)
    }

    @Test func partsMayBeLeftOut() {
        let file = file("title: A course\nformat: 1")
        #expect(file.diagnostics.isEmpty && file.parts.isEmpty)
    }

    @Test func aCourseWithoutTheFileIsOneGroupOfLessons() throws {
        let folder = try CourseFolder()
        let course = folder.course
        #expect(course.about.title == nil && course.about.diagnostics.isEmpty)
        #expect(course.parts.map(\.title) == [nil])
        #expect(course.parts.flatMap(\.lessons).map(\.id) == course.lessons.map(\.id))
    }

    @Test func lessonsInNoPartComeLast() throws {
        let folder = try CourseFolder()
        let ids = folder.course.lessons.map(\.id)
        let last = try #require(ids.last)
        try folder.write(
            "---\ntitle: T\nformat: 1\nparts: [{title: P, lessons: [\(last)]}]\n---\n\nHi.\n",
            to: "lessons/course.md")
        let parts = folder.course.parts
        #expect(parts.map(\.title) == (ids.count > 1 ? ["P", nil] : ["P"]))
        #expect(parts.flatMap(\.lessons).map(\.id) == [last] + ids.dropLast())
        #expect(folder.problems.count { $0.contains("is in no part") } == ids.count - 1)
    }

    @Test func aPartWithoutAnyLessonIsNotListed() throws {
        let folder = try CourseFolder()
        let id = try #require(folder.course.lessons.first?.id)
        try folder.write(
            "---\ntitle: T\nformat: 1\nparts: [{title: P, lessons: [\(id)]}, {title: Q, lessons: [99-later]}]\n---\n",
            to: "lessons/course.md")
        #expect(folder.course.parts.compactMap(\.title) == ["P"])
        #expect(folder.problems.contains { $0.contains("`workbook author new 99-later` begins it") })
    }

    @Test(arguments: [
        ("format: 1", "lessons/course.md:2: error: title is missing"),
        ("title: T", "lessons/course.md:2: error: format is missing"),
        ("title: [a]\nformat: 1", "lessons/course.md:2: error: `title` must be text, not a list or a map"),
        (
            "title: T\nformat: one",
            "lessons/course.md:3: error: `format` is one, and this workbook reads format 1"
        ),
        ("title: T\nformat: 1\ntitel: U", "lessons/course.md:4: warning: unknown key `titel`"),
        ("title: T\nformat: 1\nparts: Early", "lessons/course.md:4: error: `parts` is no list"),
        ("title: T\nformat: 1\nparts:", "lessons/course.md:4: error: `parts` is no list"),
        ("title: T\nformat: 1\nparts: []", "lessons/course.md:4: error: `parts` is empty"),
        (
            "title: T\nformat: 1\nparts: [Early]",
            "lessons/course.md:4: error: a part is no `title` with `lessons`"
        ),
        (
            "title: T\nformat: 1\nparts:\n  - lessons: [01-first]",
            "lessons/course.md:5: error: a part has no title"
        ),
        (
            "title: T\nformat: 1\nparts:\n  - title: P",
            "lessons/course.md:5: error: the part “P” names no lessons"
        ),
        (
            "title: T\nformat: 1\nparts:\n  - title: P\n    lessons: 01-first",
            "lessons/course.md:6: error: `lessons` of “P” is no list of lessons"
        ),
        (
            "title: T\nformat: 1\nparts:\n  - title: P\n    lessons: [01-first]\n    lesson: 2",
            "lessons/course.md:7: warning: unknown key `lesson` of a part. Did you mean `lessons`?"
        ),
    ])
    func whatIsWrongHasItsLine(front: String, start: String) {
        #expect(problems(front).contains { $0.hasPrefix(start) }, "\(problems(front))")
    }

    @Test func aLessonThatDoesNotExistIsNamedWithTheNearest() {
        let found = problems(
            "title: T\nformat: 1\nparts:\n  - title: P\n    lessons: [01-first, 02-secnd, 03-third]")
        #expect(
            found.contains(
                "lessons/course.md:6: error: the part “P” names the lesson 02-secnd, which does not exist. "
                    + "Did you mean `02-second`?"), "\(found)")
        #expect(found.contains { $0.contains("warning: the lesson 02-second is in no part") })
    }

    @Test func aLessonInTwoPartsStaysInTheFirst() {
        let file = file(
            """
            title: T
            format: 1
            parts:
              - title: P
                lessons: [01-first, 02-second]
              - title: Q
                lessons: [02-second, 03-third]
            """)
        #expect(
            file.diagnostics.map(\.description) == [
                "lessons/course.md:8: error: the lesson 02-second is in two parts, “P” and “Q”. Leave it in one"
            ])
        #expect(file.parts.map(\.lessons) == [["01-first", "02-second"], ["03-third"]])
    }

    @Test func partsOutOfTheLessonsOrderAreWarnedAbout() {
        let found = problems(
            "title: T\nformat: 1\nparts:\n  - title: P\n    lessons: [02-second, 01-first, 03-third]")
        #expect(found.count == 1 && found[0].contains("warning: the parts name 01-first after 02-second"))
    }

    @Test func aNewerFormatIsSaidAndNothingElse() {
        let file = file("title: T\nformat: 2\nchapters: [a]\nparts: {a: 1}")
        #expect(
            file.diagnostics.map(\.description) == [
                "lessons/course.md:3: error: `format` is 2, and this workbook reads format 1. "
                    + "This course is for a newer workbook: update it"
            ])
        #expect(file.title == "T" && file.parts.isEmpty)
    }

    @Test func withoutFrontMatterItIsSaidHowToBegin() {
        let file = CourseFile(parsing: "# My course\n", lessons: Self.lessons)
        #expect(file.diagnostics.first?.description.contains("Begin the file with three lines") == true)
    }

    @Test func aMissingWelcomeIsAWarning() {
        let file = CourseFile(parsing: "---\ntitle: T\nformat: 1\n---\n", lessons: Self.lessons)
        #expect(file.diagnostics.map(\.severity) == [.warning])
    }

    @Test func aTitleTooLongForALineIsRefused() {
        #expect(problems("title: \(String(repeating: "a", count: 121))\nformat: 1").count == 1)
    }

    @Test func escapesInTitlesCannotReachTheTerminal() {
        let file = file("title: \"a\\e[2Jb\"\nformat: 1\nparts: [{title: \"\\e[1m\", lessons: [01-first]}]")
        #expect(!(file.title ?? "").unicodeScalars.contains("\u{1B}"))
        #expect(!file.parts.map(\.title).joined().unicodeScalars.contains("\u{1B}"))
    }

    @Test func aHugeFileALinkOutAndAFolderAreRefused() throws {
        let folder = try CourseFolder()
        try folder.write([UInt8](repeating: 97, count: 3 << 20), to: "lessons/course.md")
        #expect(folder.problems.contains { $0.hasPrefix("lessons/course.md: error: is larger than 2 MB") })
        try folder.remove("lessons/course.md")
        try folder.link("lessons/course.md", to: "/etc/passwd")
        #expect(folder.problems.contains { $0.contains("is a link that leads out of the course") })
        try folder.remove("lessons/course.md")
        try folder.makeFolder("lessons/course.md")
        let course = folder.course
        #expect(course.check().contains { $0.description.contains("is a folder, not a file") })
        #expect(course.parts.flatMap(\.lessons).count == course.lessons.count)
    }

    @Test func aFrontMatterWithoutEndIsRefusedSoon() {
        let parts = (0..<5000).map { "  - {title: P\($0), lessons: [01-first]}" }.joined(separator: "\n")
        let found = problems("title: T\nformat: 1\nparts:\n" + parts)
        #expect(found.contains { $0.contains("is longer than 16 KB") }, "\(found.count)")
    }
}
