import CourseCatalog
import Foundation
import ProgressStore
import QuizBank
import ReviewSchedule

/// All that a learner has answered or passed, each with what is thought of its memory.
///
/// Nothing of it is kept: it follows from the answers and attempts in the store, by ``FSRS``.
struct ReviewDeck {
    let queue: ReviewQueue<ReviewItem>
    /// The questions of the course that were answered at some time.
    let questions: [ReviewItem: (lesson: Lesson, question: Question)]
    let exercises: [ReviewItem: (lesson: Lesson, exercise: Exercise)]

    /// Reads the quizzes of the lessons that were answered, and no others.
    init(course: Course, store: ProgressStore, now: Date = Date(), calendar: Calendar = .current) throws {
        let scheduler = FSRS()
        let answers = Dictionary(grouping: try store.everyAnswer(), by: \.lesson)
        let passed = try store.passedExercises()
        var entries: [ReviewQueue<ReviewItem>.Entry] = []
        var questions: [ReviewItem: (lesson: Lesson, question: Question)] = [:]
        var exercises: [ReviewItem: (lesson: Lesson, exercise: Exercise)] = [:]
        for lesson in course.lessons {
            if let answers = answers[lesson.id], let quiz = try? lesson.quiz() {
                let byQuestion = Dictionary(grouping: answers, by: \.question)
                for question in quiz.questions {
                    guard let answers = byQuestion[question.id],
                        let memory = scheduler.state(after: question.recalls(of: answers))
                    else { continue }
                    let item = ReviewItem.question(lesson: lesson.id, id: question.id)
                    questions[item] = (lesson, question)
                    entries.append(
                        .init(item, memory: memory, concepts: question.concepts(in: lesson)))
                }
            }
            for exercise in lesson.exercises where passed.contains(exercise.id) {
                let recalls = try ExerciseRecalls(of: exercise.id, store: store).recalls
                guard let memory = scheduler.state(after: recalls) else { continue }
                let item = ReviewItem.exercise(exercise.id)
                exercises[item] = (lesson, exercise)
                entries.append(.init(item, memory: memory, concepts: [lesson.title]))
            }
        }
        queue = ReviewQueue(entries, day: ReviewDay(now: now, calendar: calendar), scheduler: scheduler)
        self.questions = questions
        self.exercises = exercises
    }
}

extension Question {
    /// The answers to this question as recalls: one for each asking that was settled, none where it was passed over.
    ///
    /// - Parameter answers: oldest first.
    func recalls(of answers: [Answer]) -> [DatedRecall] {
        var rest = answers[...]
        return answers.map(RecordedTry.init).askings().compactMap { tries in
            let last = rest.prefix(tries.count).last
            rest = rest.dropFirst(tries.count)
            guard let last else { return nil }
            // An asking that was given up after a wrong answer was not recalled either; one that is still open is the last.
            let outcome = outcome(of: tries) ?? (rest.isEmpty ? nil : .missed)
            switch outcome {
            case .atOnce: return DatedRecall(.good, at: last.at)
            case .onSecondTry: return DatedRecall(.hard, at: last.at)
            case .missed: return DatedRecall(.again, at: last.at)
            case .skipped, nil: return nil
            }
        }
    }

    /// What the question is about, by which the weakest is found.
    func concepts(in lesson: Lesson) -> [String] { [lesson.title] }
}
