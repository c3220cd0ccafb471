import CourseCatalog
import Foundation
import ProgressStore
import QuizBank
import ReviewSchedule
import TextTools

/// All that a learner has answered or passed, each with what is thought of its memory.
///
/// Nothing of it is kept: it follows from the answers and attempts in the store, by ``FSRS``.
struct ReviewDeck {
    let queue: ReviewQueue<ReviewItem>
    /// The questions of the course that were answered at some time, with those that ask the same idea: that which was asked
    /// longest ago comes first.
    let questions: [ReviewItem: [(lesson: Lesson, question: Question)]]
    let exercises: [ReviewItem: (lesson: Lesson, exercise: Exercise)]

    /// One answered question.
    private struct Known {
        let lesson: Lesson
        let question: Question
        let answers: [Answer]

        var path: String { "\(lesson.id)/\(question.id)" }
        var likes: [String] { question.likes.map { $0.path(in: lesson.id) } }
        var last: Date { answers.last?.at ?? .distantPast }
    }

    /// Reads the quizzes of the lessons that were answered, and no others.
    init(course: Course, store: ProgressStore, now: Date = Date(), calendar: Calendar = .current) throws {
        let scheduler = FSRS()
        let passed = try store.passedExercises()
        var entries: [ReviewQueue<ReviewItem>.Entry] = []
        var questions: [ReviewItem: [(lesson: Lesson, question: Question)]] = [:]
        var exercises: [ReviewItem: (lesson: Lesson, exercise: Exercise)] = [:]
        for group in Self.alike(try Self.known(course, store)) {
            let first = group[0]
            let recalls = group.flatMap { $0.question.recalls(of: $0.answers) }
            guard let memory = scheduler.state(after: recalls) else { continue }
            let item = ReviewItem.question(lesson: first.lesson.id, id: first.question.id)
            questions[item] = group.sorted { $0.last < $1.last }.map { ($0.lesson, $0.question) }
            var concepts: [String] = []
            for concept in group.flatMap({ $0.question.concepts }) where !concepts.contains(concept) {
                concepts.append(concept)
            }
            entries.append(
                .init(item, memory: memory, concepts: concepts.isEmpty ? [first.lesson.title] : concepts))
        }
        for lesson in course.lessons {
            for exercise in lesson.exercises where passed.contains(exercise.id) {
                let recalls = try ExerciseRecalls(of: exercise.id, store: store).recalls
                guard let memory = scheduler.state(after: recalls) else { continue }
                let item = ReviewItem.exercise(exercise.id)
                exercises[item] = (lesson, exercise)
                entries.append(.init(item, memory: memory, concepts: []))
            }
        }
        queue = ReviewQueue(entries, day: ReviewDay(now: now, calendar: calendar), scheduler: scheduler)
        self.questions = questions
        self.exercises = exercises
    }

    /// "12 questions and 1 exercise"; nil when nothing is due.
    var dueWords: String? {
        let due = queue.due.map(\.thing)
        return Self.words(
            questions: due.count { questions[$0] != nil }, exercises: due.count { exercises[$0] != nil })
    }

    static func words(questions: Int, exercises: Int) -> String? {
        let words = [
            questions > 0 ? questions.counted("question") : nil,
            exercises > 0 ? exercises.counted("exercise") : nil,
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " and ")
    }

    /// The questions that were answered, in the course's order.
    private static func known(_ course: Course, _ store: ProgressStore) throws -> [Known] {
        let answers = Dictionary(grouping: try store.everyAnswer(), by: \.lesson)
        return course.lessons.flatMap { lesson -> [Known] in
            guard let answers = answers[lesson.id], let quiz = try? lesson.quiz() else { return [] }
            let byQuestion = Dictionary(grouping: answers, by: \.question)
            return quiz.questions.compactMap { question in
                byQuestion[question.id].map { Known(lesson: lesson, question: question, answers: $0) }
            }
        }
    }

    /// Questions that name one another as alike, together; every other by itself.
    private static func alike(_ known: [Known]) -> [[Known]] {
        var groupOf: [String: Int] = [:]
        var groups: [[Known]] = []
        for one in known {
            let kin = ([one.path] + one.likes).compactMap { groupOf[$0] }
            let group = kin.min() ?? groups.count
            if group == groups.count { groups.append([]) }
            groups[group].append(one)
            // Those it joins become one.
            for other in Set(kin) where other != group {
                groups[group] += groups[other]
                groups[other] = []
            }
            for member in groups[group] {
                for path in [member.path] + member.likes { groupOf[path] = group }
            }
        }
        return groups.filter { !$0.isEmpty }
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
}
