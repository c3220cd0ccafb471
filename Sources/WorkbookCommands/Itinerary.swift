import CourseCatalog
import LessonMarkup
import ProgressStore
import QuizBank

/// What comes next for a learner: lesson, then quiz, then exercises, then the next lesson.
struct Itinerary {
    enum Step {
        case lesson(Lesson)
        /// The questions of a lesson's quiz that are not settled yet.
        case quiz(Lesson, Quiz, open: [Question])
        case exercise(Exercise, Lesson)
        case done
    }

    let course: Course
    let store: ProgressStore

    /// The first thing that is not done.
    ///
    /// Throws `Diagnostic` when a lesson or quiz on the way cannot be read: skipping it would hide it.
    func next() throws -> Step {
        let finished = try store.finishedLessons()
        let passed = try store.passedExercises()
        for lesson in course.lessons {
            guard finished.contains(lesson.id) else { return .lesson(lesson) }
            if let quiz = try Self.quiz(of: lesson) {
                let open = try openQuestions(quiz, lesson)
                if !open.isEmpty { return .quiz(lesson, quiz, open: open) }
            }
            if let exercise = lesson.exercises.first(where: { !passed.contains($0.id) }) {
                return .exercise(exercise, lesson)
            }
        }
        return .done
    }

    /// The exercise of a name; without one, the current exercise.
    func exercise(named name: String?) throws -> Exercise {
        if let name { return try course.exercise(named: name) }
        return try currentExercise()
    }

    /// The exercise that `grade`, `hint` and `reset` mean when none is named.
    ///
    /// The one opened last, until it is passed; else the first open one of the course.
    func currentExercise() throws -> Exercise {
        let passed = try store.passedExercises()
        if let opened = try store.events(.exerciseOpened).last?.subject, !passed.contains(opened),
            let exercise = course.exercise(opened)
        {
            return exercise
        }
        let open = course.lessons.lazy.flatMap(\.exercises).first { !passed.contains($0.id) }
        guard let open else {
            throw UserError(
                "every exercise of this course is passed. Name one to go back to it: `workbook list`.")
        }
        return open
    }

    /// A lesson's quiz; nil when it has none.
    static func quiz(of lesson: Lesson) throws -> Quiz? {
        guard let text = try lesson.quizText() else { return nil }
        return Quiz(parsing: text, file: lesson.quizFile, macros: lesson.macros.scope)
    }

    /// A question is settled by a right answer, or by a second wrong one, after which the right one was shown.
    func openQuestions(_ quiz: Quiz, _ lesson: Lesson) throws -> [Question] {
        let latest = try store.answers(lesson: lesson.id)
        return try quiz.questions.filter { question in
            guard let answer = latest[question.id] else { return true }
            if answer.isCorrect { return false }
            return try store.answers(lesson: lesson.id, question: question.id).count < 2
        }
    }
}
