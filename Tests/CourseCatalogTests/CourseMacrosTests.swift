import CourseCatalog
import LessonMarkup
import Testing

/// `lessons/macros.md`, and where what it defines holds.
struct CourseMacrosTests {
    private static let definition = "\\newcommand{\\vect}[1]{\\mathbf{#1}}"

    private func folder() throws -> CourseFolder {
        let folder = try CourseFolder()
        try folder.write("# Macros\n\n```math\n\(Self.definition)\n```\n", to: "lessons/macros.md")
        return folder
    }

    @Test func lessonsAndTasksCarryThem() throws {
        let folder = try folder()
        let course = folder.course
        let lesson = try #require(course.lessons.first { !$0.exerciseFiles.isEmpty })
        try folder.write("---\ntitle: T\n---\n\n$\\vect{x}$\n", to: lesson.file)
        let formula = try #require(folder.course.lesson(lesson.id)?.content.document.formulas.first)
        #expect(formula.formula.macros?.sources == [Self.definition])

        let exercise = try #require(lesson.exerciseFiles.first)
        let hints = (1...3).map { "## Hint \($0)\n\n$\\vect{h}$\n" }.joined(separator: "\n")
        try folder.write(
            "---\ntitle: T\n---\n\n$\\vect{x}$\n\n" + hints, to: course.relative(exercise.taskPath))
        let task = try folder.course.task(of: exercise)
        for document in [task.body] + task.hints {
            #expect(document.formulas.map { $0.formula.macros?.sources } == [[Self.definition]])
        }
    }

    @Test func theFileIsNoLessonAndNoTrouble() throws {
        let folder = try folder()
        #expect(folder.course.diagnostics.filter { $0.file.contains("macros") } == [])
        #expect(folder.course.check().filter { $0.file.contains("macros") } == [])
        #expect(folder.course.macros.scope?.sources == [Self.definition])
    }

    @Test func aCourseWithoutTheFileHasNoMacros() throws {
        let folder = try CourseFolder()
        #expect(folder.course.macros.scope == nil)
        #expect(folder.course.macros.problem == nil)
    }

    @Test func aFileThatCannotBeReadIsNamed() throws {
        let folder = try CourseFolder()
        try folder.write([0xFF, 0xFE, 0x00], to: "lessons/macros.md")
        #expect(folder.course.macros.scope == nil)
        #expect(folder.course.check().contains { $0.file == "lessons/macros.md" && $0.severity == .error })
    }

    @Test func aFileOfTheCourseFindsThemFromWhereItIs() throws {
        let folder = try folder()
        #expect(
            CourseMacros.scope(around: folder.path + "/lessons/02-rnn-cell/lesson.md")?.sources
                == [Self.definition])
        #expect(CourseMacros.scope(around: folder.path + "/README.md")?.sources == [Self.definition])
        #expect(CourseMacros.scope(around: "README.md") == nil)
    }
}
