/// All that was ever answered to one quiz, told apart by the times through it.
package struct QuizHistory: Sendable {
    /// One time through the quiz.
    package struct Run: Sendable {
        /// The number its answers carry.
        package let number: Int64
        package let score: QuizScore
        /// The unsettled tries of a question that was begun: its seed and how many.
        package let begun: [String: (seed: UInt64, tries: Int)]
    }

    /// In the order in which they began.
    package let runs: [Run]
    /// The questions that were settled at some time, in a run or in a lesson's page.
    package let settled: Set<String>

    /// - Parameter tries: those at this quiz's questions, oldest first; others are passed over.
    package init(of quiz: Quiz, tries: [RecordedTry]) {
        let ids = quiz.questions.map(\.id)
        let questions = Dictionary(uniqueKeysWithValues: quiz.questions.map { ($0.id, $0) })
        var order: [Int64] = []
        var byRun: [Int64: [String: [RecordedTry]]] = [:]
        for one in tries where one.run != 0 && questions[one.question] != nil {
            if byRun[one.run] == nil { order.append(one.run) }
            byRun[one.run, default: [:]][one.question, default: []].append(one)
        }
        var settled: Set<String> = []
        runs = order.map { number in
            var outcomes: [String: QuestionOutcome] = [:]
            var begun: [String: (seed: UInt64, tries: Int)] = [:]
            for (id, tries) in byRun[number] ?? [:] {
                guard let question = questions[id] else { continue }
                let askings = tries.askings()
                outcomes[id] = askings.lazy.compactMap(question.outcome).first
                if outcomes[id] == nil, let last = askings.last { begun[id] = (last[0].seed, last.count) }
            }
            settled.formUnion(outcomes.keys)
            return Run(
                number: number, score: QuizScore(ids: ids, outcomes: outcomes), begun: begun)
        }
        self.settled = settled
    }

    package var latest: Run? { runs.last }

    /// What lists, marks and progress count: the best complete run, else what the latest has so far; nil where none began.
    package var score: QuizScore? { (best ?? latest)?.score }

    /// The best of the runs in which every question was settled; the earlier of two that are alike.
    package var best: Run? {
        runs.filter(\.score.isComplete).reduce(nil) { best, run in
            guard let best else { return run }
            return run.score.isBetter(than: best.score) ? run : best
        }
    }
}
