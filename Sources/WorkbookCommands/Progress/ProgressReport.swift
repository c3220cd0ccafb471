import CourseCatalog
import Foundation
import ProgressStore
import QuizBank
import ReviewSchedule

/// Where a learner stands in a course: what `workbook progress` tells, in words, bars or JSON.
struct ProgressReport {
    /// One part of the course, or all of it where it has none.
    struct Part: Encodable, Equatable {
        var title: String
        var lessons: Share
        var exercises: Share
        /// Questions right at once in the best complete run of each quiz, else in the latest.
        var questions: Share
    }

    /// How many of how many.
    struct Share: Encodable, Equatable {
        var done = 0
        var all = 0

        static func += (share: inout Share, other: Share) {
            share.done += other.done
            share.all += other.all
        }
    }

    /// What is thought to be remembered of one concept.
    struct Concept: Encodable, Equatable {
        var name: String
        /// The mean chance that a question about it is answered now, 0 to 1.
        var recall: Double
        var questions: Int
    }

    /// What falls due.
    struct Due: Encodable, Equatable {
        var questions: Int
        var exercises: Int
        var tomorrow: Int
        var nextSevenDays: Int
        /// The first day on which things are due again, for one who is away.
        var awayUntil: String?
    }

    var title: String
    /// The next thing: "lesson 07-lstm-cell", as the start page says it.
    var next: String
    var parts: [Part]
    /// The weakest first.
    var concepts: [Concept]
    var due: Due
    /// How many things were done on each of the last days, the oldest first; the last is today.
    var activity: [Int]
    /// Days by the calendar since something was done before today; nil where nothing was.
    var daysAway: Int?

    /// How many days the calendar shows: twelve weeks.
    static let days = 84

    /// Reads the store, the quizzes that were answered, and the others for their number of questions.
    init(course: Course, store: ProgressStore, now: Date = Date(), calendar: Calendar = .current) throws {
        title = course.about.title ?? ""
        let deck = try ReviewDeck(course: course, store: store, now: now, calendar: calendar)
        let finished = try store.finishedLessons()
        let passed = try store.passedExercises()
        parts = try course.parts.map { part in
            var row = Part(title: part.title ?? "", lessons: Share(), exercises: Share(), questions: Share())
            for lesson in part.lessons {
                row.lessons += Share(done: finished.contains(lesson.id) ? 1 : 0, all: 1)
                row.exercises += Share(
                    done: lesson.exercises.count { passed.contains($0.id) }, all: lesson.exercises.count)
                guard let quiz = try? lesson.quiz() else { continue }
                let history = try store.quizHistory(of: quiz, lesson: lesson.id)
                let score = history.score
                row.questions += Share(done: score?.atOnce.count ?? 0, all: quiz.questions.count)
            }
            return row
        }
        next = (try? CourseProgress(course: course, store: store).next().words) ?? ""
        concepts = deck.queue.mastery.map {
            Concept(name: $0.key, recall: $0.value.share, questions: $0.value.count)
        }
        .sorted { ($0.recall, $0.name) < ($1.recall, $1.name) }
        let due = deck.queue.due.map(\.thing)
        self.due = Due(
            questions: due.count { deck.questions[$0] != nil },
            exercises: due.count { deck.exercises[$0] != nil }, tomorrow: deck.queue.count(inDays: 1),
            nextSevenDays: (1...7).reduce(0) { $0 + deck.queue.count(inDays: $1) },
            awayUntil: try Absence(in: store, now: now, calendar: calendar)?.until)
        let day = deck.queue.day
        let ages = try store.activity().map { -day.days(to: $0) }
        var activity = [Int](repeating: 0, count: Self.days)
        for age in ages where (0..<Self.days).contains(age) { activity[Self.days - 1 - age] += 1 }
        self.activity = activity
        daysAway = ages.filter { $0 > 0 }.min()
    }
}

extension ProgressReport: Encodable {
    /// One line for other programs to read.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
