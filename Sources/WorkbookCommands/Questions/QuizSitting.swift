import CourseCatalog
import ProgressStore
import QuizBank

/// Questions asked in one sitting: which, what was answered to them before, and what of it is kept.
///
/// Lines, page and review ask through it, so that a try, a score and a record mean the same everywhere.
struct QuizSitting {
    /// One question to ask.
    struct Item {
        let lesson: Lesson
        let question: Question
        /// The seed and the tries of an asking that was begun and not settled.
        var begun: (seed: UInt64, tries: Int)?
        /// How it went, once it is settled.
        fileprivate(set) var outcome: QuestionOutcome?
        /// Whether it is an older question that a quiz asks again: it counts as reviewed and not for the quiz.
        var isOlder = false
    }

    let store: ProgressStore
    /// The number that the answers carry, see ``Answer/run``.
    let run: Int64
    /// In the order to ask them.
    private(set) var items: [Item]
    /// What went before in this run.
    private let earlier: [String: QuestionOutcome]
    /// The ids that the score counts; nil where it counts what was asked.
    private let scored: [String]?

    private init(
        store: ProgressStore, run: Int64, items: [Item], earlier: [String: QuestionOutcome] = [:],
        scored: [String]? = nil
    ) {
        self.store = store
        self.run = run
        self.items = items
        self.earlier = earlier
        self.scored = scored
    }

    /// Questions that count for no time through a quiz: a review, or those once missed.
    init(outsideRuns questions: [(Lesson, Question)], store: ProgressStore) {
        self.init(
            store: store, run: Answer.outsideRuns, items: questions.map { Item(lesson: $0, question: $1) })
    }

    /// The rest of the time through the quiz that is not over, else a new one through all of it.
    ///
    /// - Parameters:
    ///   - isNew: whether a time that is not over is left as it is.
    ///   - onlyNeverSettled: whether only questions are asked that were never settled in any run; then there may be none.
    init(
        through quiz: Quiz, of lesson: Lesson, in course: Course, store: ProgressStore, isNew: Bool = false,
        onlyNeverSettled: Bool = false
    ) throws {
        let history = try store.quizHistory(of: quiz, lesson: lesson.id)
        let ids = quiz.questions.map(\.id)
        var run = Int64.random(in: 2...Int64.max)
        var latest: QuizHistory.Run?
        if !isNew, let last = history.latest, onlyNeverSettled || !last.score.isComplete {
            run = last.number
            latest = last
        }
        let earlier = latest?.score.outcomes ?? [:]
        var items = quiz.questions.filter {
            onlyNeverSettled ? !history.settled.contains($0.id) : earlier[$0.id] == nil
        }.map { Item(lesson: lesson, question: $0, begun: latest?.begun[$0.id]) }
        if latest == nil { items = Self.older(quiz, in: course) + items }
        self.init(store: store, run: run, items: items, earlier: earlier, scored: ids)
    }

    /// The older questions that a quiz begins with; those are left out that are no longer there.
    private static func older(_ quiz: Quiz, in course: Course) -> [Item] {
        quiz.again.compactMap { reference in
            guard let lesson = course.lessons.first(where: { $0.id == reference.lesson }),
                let question = (try? lesson.quiz())??.question(reference.question)
            else { return nil }
            return Item(lesson: lesson, question: question, isOlder: true)
        }
    }

    /// How many questions of this run were settled in an earlier sitting.
    var settledBefore: Int { earlier.count }

    /// The asking of an item, with the numbers of its earlier tries.
    func begin(_ index: Int) -> Asking {
        let item = items[index]
        return Asking(
            item.question, seed: item.begun?.seed ?? UInt64.random(in: 1...9_999_999),
            triesUsed: item.begun?.tries ?? 0)
    }

    /// "Question 3 of 9", and where an older one comes from.
    func heading(of index: Int) -> String {
        "Question \(index + 1) of \(items.count)"
            + (items[index].isOlder ? ", from \(items[index].lesson.id)" : "")
    }

    /// Keeps a try; it is on the disk when this returns.
    ///
    /// - Parameter typed: what was answered; empty for a question that was passed over.
    mutating func record(_ asking: Asking, of index: Int, typed: String, isCorrect: Bool) throws {
        let item = items[index]
        try store.record(
            Answer(
                lesson: item.lesson.id, question: item.question.id, seed: asking.presentation.seed,
                response: typed, isCorrect: isCorrect, run: item.isOlder ? Answer.outsideRuns : run))
        items[index].outcome = asking.outcome
    }

    /// Asks a question once more at the end, with fresh numbers.
    mutating func askAgain(_ index: Int) {
        items.append(Item(lesson: items[index].lesson, question: items[index].question))
    }

    /// How it went so far, earlier sittings of the same run among it.
    var score: QuizScore {
        guard let scored else {
            var outcomes: [String: QuestionOutcome] = [:]
            var ids: [String] = []
            for item in items {
                let id = isOfOneLesson ? item.question.id : "\(item.lesson.id)/\(item.question.id)"
                if !ids.contains(id) { ids.append(id) }
                // The first asking is the one that tells.
                outcomes[id] = outcomes[id] ?? item.outcome
            }
            return QuizScore(ids: ids, outcomes: outcomes)
        }
        let now = items.compactMap { item in
            item.isOlder ? nil : item.outcome.map { (item.question.id, $0) }
        }
        return QuizScore(ids: scored, outcomes: earlier.merging(now) { _, new in new })
    }

    private var isOfOneLesson: Bool { Set(items.map(\.lesson.id)).count < 2 }

    /// The questions that were missed or skipped, to be asked again by themselves; nil when there are none.
    func again() -> QuizSitting? {
        let wrong = items.filter { $0.outcome.map { !$0.isRight } ?? false }
        guard !wrong.isEmpty else { return nil }
        return QuizSitting(outsideRuns: wrong.map { ($0.lesson, $0.question) }, store: store)
    }

    /// The best complete run of the quiz, where it is better than the score of this sitting.
    func betterRun(of quiz: Quiz, _ lesson: Lesson) throws -> QuizScore? {
        guard let best = try store.quizHistory(of: quiz, lesson: lesson.id).best, best.number != run else {
            return nil
        }
        return best.score
    }
}

extension ProgressStore {
    /// All that was answered to a quiz, told apart by the times through it.
    func quizHistory(of quiz: Quiz, lesson: String) throws -> QuizHistory {
        QuizHistory(of: quiz, tries: try everyAnswer(lesson: lesson).map(RecordedTry.init))
    }
}

extension RecordedTry {
    init(_ answer: Answer) {
        self.init(
            question: answer.question, seed: answer.seed, run: answer.run, isCorrect: answer.isCorrect,
            isSkip: answer.isSkip)
    }
}
