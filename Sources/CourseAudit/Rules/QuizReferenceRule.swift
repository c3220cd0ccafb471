import CourseCatalog
import Diagnostics
import QuizBank

/// What questions name exists: concepts in the glossary, other questions in their lessons' quizzes. Former names are
/// ``FormerNamesRule``'s.
struct QuizReferenceRule: CourseRule {
    private let course: Course
    private let quizzes: [(lesson: Lesson, quiz: Quiz)]
    /// `lesson/question` of every question that can be asked.
    private let paths: Set<String>
    /// The places of lessons in the course.
    private let places: [String: Int]

    /// The paths in order, for suggestions.
    private let sortedPaths: [String]
    /// A suggestion looks at every question: beyond this number of messages there are enough to mend.
    private static let most = 100

    static func problems(in audit: CourseAudit) -> [Diagnostic] { problems(in: audit.course) }

    static func problems(in course: Course) -> [Diagnostic] {
        QuizReferenceRule(course: course).problems()
    }

    private init(course: Course) {
        self.course = course
        quizzes = course.lessons.compactMap { lesson in
            (try? lesson.quiz()).map { (lesson, $0) }
        }
        paths = quizzes.reduce(into: []) { paths, entry in
            paths.formUnion(entry.quiz.questions.map { "\(entry.lesson.id)/\($0.id)" })
        }
        sortedPaths = paths.sorted()
        places = Dictionary(uniqueKeysWithValues: course.lessons.enumerated().map { ($1.id, $0) })
    }

    private func problems() -> [Diagnostic] {
        var found = conceptProblems()
        for (lesson, quiz) in quizzes where found.count < Self.most {
            found += quiz.again.compactMap { problem(ofAgain: $0, lesson, quiz) }
            for question in quiz.questions where found.count < Self.most {
                found += question.likes.compactMap { problem(ofLike: $0, question, lesson, quiz) }
            }
        }
        return found
    }

    private func conceptProblems() -> [Diagnostic] {
        let glossary = course.glossary
        var found: [Diagnostic] = []
        for (lesson, quiz) in quizzes {
            for question in quiz.questions where found.count < Self.most {
                for concept in question.concepts {
                    func problem(
                        _ severity: Diagnostic.Severity, _ message: String, _ fix: String
                    ) -> Diagnostic {
                        Diagnostic(
                            severity, file: quiz.file, line: question.attributes.line, message: message,
                            fix: fix)
                    }
                    guard !glossary.terms.isEmpty else {
                        return [
                            problem(
                                .warning, "names concepts, and there is no \(Glossary.file)",
                                "Write it: a heading `## \(concept)`, and what it means below")
                        ]
                    }
                    guard let term = glossary.term(concept) else {
                        let likely = glossary.nearest(to: concept)
                        found.append(
                            problem(
                                .error,
                                "the concept `\(concept)` of `\(question.id)` is not in \(Glossary.file)",
                                likely.map { "Did you mean `\($0)`?" } ?? "Add it there, or name another"))
                        continue
                    }
                    if let teacher = course.lesson(teaching: term), let place = places[teacher.id],
                        place > places[lesson.id] ?? 0
                    {
                        found.append(
                            problem(
                                .warning,
                                "`\(question.id)` asks about `\(concept)`, which \(teacher.id) teaches later",
                                "Name a concept that has been taught"))
                    }
                }
            }
        }
        return found
    }

    private func problem(
        ofAgain again: QuestionReference, _ lesson: Lesson, _ quiz: Quiz
    ) -> Diagnostic? {
        let path = again.path(in: lesson.id)
        if let unknown = problem(ofUnknown: path, named: "again", again, quiz) { return unknown }
        guard let place = places[again.lesson ?? lesson.id], let own = places[lesson.id], place >= own else {
            return nil
        }
        return Diagnostic(
            .error, file: quiz.file, line: again.line,
            message: "asks `\(path)` again, which is of no lesson before", fix: "Name an older question")
    }

    private func problem(
        ofLike like: QuestionReference, _ question: Question, _ lesson: Lesson, _ quiz: Quiz
    ) -> Diagnostic? {
        let path = like.path(in: lesson.id)
        if path == "\(lesson.id)/\(question.id)" {
            return Diagnostic(
                .error, file: quiz.file, line: like.line, message: "`\(question.id)` is like itself",
                fix: "Name another question")
        }
        return problem(ofUnknown: path, named: "like", like, quiz)
    }

    private func problem(
        ofUnknown path: String, named key: String, _ reference: QuestionReference, _ quiz: Quiz
    ) -> Diagnostic? {
        guard !paths.contains(path) else { return nil }
        // The whole path first; then the same question in another lesson.
        let likely =
            sortedPaths.first { $0.hasSuffix("/" + reference.question) }
            ?? Diagnostic.nearest(to: path, among: sortedPaths)
        return Diagnostic(
            .error, file: quiz.file, line: reference.line,
            message: "there is no question `\(path)`, which stands under `\(key)`",
            fix: likely.map { "Did you mean `\($0)`?" } ?? "Name one that exists")
    }
}
