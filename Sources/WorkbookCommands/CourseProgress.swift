import CourseCatalog
import Grader
import LessonMarkup
import ProgressStore
import QuizBank

/// What comes next for a learner: lesson, then quiz, then exercises, then its lab, then the next lesson.
struct CourseProgress {
    enum Step {
        case lesson(Lesson)
        /// A quiz of which so many questions were never settled.
        case quiz(Lesson, Quiz, open: Int)
        case exercise(Exercise, Lesson)
        /// A lab all of whose functions the learner has by now.
        case lab(Lab, LabVariant)
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
        let labs = course.labs
        for lesson in try lessonsFromTheStart() {
            guard finished.contains(lesson.id) else { return .lesson(lesson) }
            if let quiz = try lesson.quiz() {
                let open = try openQuestions(quiz, lesson).count
                if open > 0 { return .quiz(lesson, quiz, open: open) }
            }
            if let exercise = lesson.exercises.first(where: { !passed.contains($0.id) }) {
                return .exercise(exercise, lesson)
            }
            if let (lab, variant) = try labToOffer(after: lesson, labs) { return .lab(lab, variant) }
        }
        return .done
    }

    /// The lessons that are asked for: all, or those from where the learner chose to begin.
    func lessonsFromTheStart() throws -> ArraySlice<Lesson> {
        let start = try store.events(.startedFrom).last.map(\.deed.subject)
        return course.lessons[(course.lessons.firstIndex { $0.id == start } ?? 0)...]
    }

    /// Whether a lesson that was not read is known all the same: its quiz at four fifths or more, and one exercise of it.
    func isTestedOut(_ lesson: Lesson) throws -> Bool {
        guard let quiz = try lesson.quiz() else { return false }
        let best = try store.quizHistory(of: quiz, lesson: lesson.id).best
        guard let best, best.score.share >= QuizMark.passingShare else { return false }
        return try lesson.exercises.isEmpty || lesson.exercises.contains { try store.hasPassed($0.id) }
    }

    /// A variant of a lab that belongs to a lesson, as long as it was neither offered nor run.
    private func labToOffer(after lesson: Lesson, _ labs: [Lab]) throws -> (Lab, LabVariant)? {
        for lab in labs where !lab.diagnostics.contains(where: { $0.severity == .error }) {
            for variant in lab.variants where variant.lesson == lesson.id {
                let offer = Event.Deed.labOffered(lab.name, variant: variant.name)
                if try store.events(.labOffered).contains(where: { $0.deed == offer }) { continue }
                if try store.labRuns(of: lab.name).contains(where: { $0.variant == variant.name }) {
                    continue
                }
                return (lab, variant)
            }
        }
        return nil
    }

    /// The exercise of a name, which becomes the current one; without a name, the current exercise.
    func exercise(named name: String?) throws -> Exercise {
        guard let name else { return try currentExercise() }
        let exercise = try course.exercise(named: name)
        try turn(to: exercise)
        return exercise
    }

    /// Makes an exercise the one that commands mean when none is named.
    func turn(to exercise: Exercise) throws {
        guard try lastExercise()?.id != exercise.id else { return }
        try store.record(Event(.exerciseOpened(exercise.id)))
    }

    /// The exercise opened or judged last.
    func lastExercise() throws -> Exercise? {
        try store.events(.exerciseOpened).last.flatMap { course.exercise($0.deed.subject) }
    }

    /// The exercise that `grade`, `watch`, `hint` and `reset` mean when none is named.
    ///
    /// The last one, as long as there is work on it: it never passed, its last verdict was no pass, or its file has
    /// changed since. Else the first of the course that never passed; in a finished course the last one again.
    func currentExercise() throws -> Exercise {
        let last = try lastExercise()
        if let last, try isUnderWork(last) { return last }
        let passed = try store.passedExercises()
        let open = try lessonsFromTheStart().lazy.flatMap(\.exercises).first { !passed.contains($0.id) }
        if let open { return open }
        guard let exercise = last ?? course.exercises.last else {
            throw UserError("this course has no exercises.")
        }
        return exercise
    }

    /// Whether a verdict on the file as it is now is still to come, or was no pass.
    func isUnderWork(_ exercise: Exercise) throws -> Bool {
        guard let attempt = try store.lastAttempt(for: exercise.id), attempt.passed else { return true }
        return (try? Submission(path: exercise.stubPath).sha256) != attempt.sha256
    }

    /// The questions that were never asked to their end, see ``QuizHistory/settled``.
    func openQuestions(_ quiz: Quiz, _ lesson: Lesson) throws -> [Question] {
        let settled = try store.quizHistory(of: quiz, lesson: lesson.id).settled
        return quiz.questions.filter { !settled.contains($0.id) }
    }
}
