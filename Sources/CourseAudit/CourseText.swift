import CourseCatalog
import LessonMarkup
import QuizBank

/// One Markdown text of a course, in the forms that rules look at.
struct CourseText: Sendable {
    let course: Course
    /// The path below the course's folder.
    let file: String
    /// The text's lines, without their ends.
    let lines: [Substring]
    /// The text as it stands in its file.
    let document: Document
    /// The text as it is shown, which may be in parts, each with headings of its own.
    let pages: [Document]
    /// The quiz it holds; nil for other texts.
    let quiz: Quiz?

    private init(
        _ text: String, file: String, course: Course, macros: MacroScope?, pages: [Document]? = nil,
        quiz: Quiz? = nil
    ) {
        self.course = course
        self.file = file
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        document = Document(parsing: text, macros: macros)
        self.pages = pages ?? [document]
        self.quiz = quiz
    }

    /// A lesson's text, and its quiz where it has one; what cannot be read is another rule's to tell.
    static func texts(of lesson: Lesson, in course: Course) -> [CourseText] {
        var texts: [CourseText] = []
        let macros = lesson.macros.scope
        if let text = try? TextFile.read(lesson.path, within: course.root) {
            // As the page has it: its title is a heading too.
            let page = lesson.content.document.titled(lesson.title)
            texts.append(CourseText(text, file: lesson.file, course: course, macros: macros, pages: [page]))
        }
        if let text = try? lesson.quizText() {
            texts.append(
                CourseText(
                    text, file: lesson.quizFile, course: course, macros: macros, quiz: try? lesson.quiz()))
        }
        return texts
    }

    /// The task of an exercise, its hints among the pages.
    static func task(of exercise: Exercise, in course: Course) -> [CourseText] {
        guard let text = try? TextFile.read(exercise.taskPath, within: course.root) else { return [] }
        let pages = (try? course.task(of: exercise)).map { [$0.body] + $0.hints }
        return [
            CourseText(
                text, file: course.relative(exercise.taskPath), course: course, macros: course.macros.scope,
                pages: pages ?? [])
        ]
    }

    /// The text of a lab.
    static func texts(of lab: Lab, in course: Course) -> [CourseText] {
        guard let text = try? TextFile.read("\(course.root)/\(lab.file)", within: course.root) else {
            return []
        }
        return [
            CourseText(
                text, file: lab.file, course: course, macros: course.macros.scope, pages: [lab.body])
        ]
    }

    /// Those of the course itself: its macros, its welcome, its glossary.
    static func texts(of course: Course) -> [CourseText] {
        let meanings = Document(blocks: course.glossary.terms.flatMap(\.meaning))
        let parts: [(file: String, macros: MacroScope?, pages: [Document])] = [
            (CourseMacros.file, nil, []),
            (CourseFile.file, course.macros.scope, [course.about.welcome]),
            (Glossary.file, course.macros.scope, [meanings]),
        ]
        return parts.compactMap { part in
            guard let text = try? TextFile.read("\(course.root)/\(part.file)", within: course.root) else {
                return nil
            }
            return CourseText(
                text, file: part.file, course: course, macros: part.macros, pages: part.pages)
        }
    }
}
