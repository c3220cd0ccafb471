/// One try at a question as it was kept.
package struct RecordedTry: Sendable, Equatable {
    /// The question's id.
    package var question: String
    /// The seed it was drawn with: tries at one asking share it.
    package var seed: UInt64
    /// Which time through the quiz it belongs to; 0 for none.
    package var run: Int64
    package var isCorrect: Bool
    /// Whether the question was passed over.
    package var isSkip: Bool

    package init(question: String, seed: UInt64, run: Int64, isCorrect: Bool, isSkip: Bool) {
        self.question = question
        self.seed = seed
        self.run = run
        self.isCorrect = isCorrect
        self.isSkip = isSkip
    }
}

extension Sequence<RecordedTry> {
    /// The tries of each asking, oldest first: those that follow one another with the same seed. All are tries at one question.
    package func askings() -> [[RecordedTry]] {
        reduce(into: []) { askings, next in
            if let last = askings.last?.last, last.seed == next.seed {
                askings[askings.count - 1].append(next)
            } else {
                askings.append([next])
            }
        }
    }
}

extension Question {
    /// How an asking went; nil where a try is left.
    package func outcome(of tries: [RecordedTry]) -> QuestionOutcome? {
        if tries.contains(where: \.isSkip) { return .skipped }
        if let right = tries.firstIndex(where: \.isCorrect) { return right == 0 ? .atOnce : .onSecondTry }
        return tries.count >= self.tries ? .missed : nil
    }
}
