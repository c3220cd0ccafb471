/// How one time through a quiz went: the one score that every report, list and mark goes by.
package struct QuizScore: Sendable, Equatable {
    /// The questions, in the order to tell them.
    let ids: [String]
    /// How those went that are settled, by id.
    package let outcomes: [String: QuestionOutcome]

    /// - Parameters:
    ///   - ids: the questions, in the order to tell them.
    ///   - outcomes: how those went that are settled; others than these questions are left out.
    package init(ids: [String], outcomes: [String: QuestionOutcome]) {
        self.ids = ids
        self.outcomes = outcomes.filter { ids.contains($0.key) }
    }

    /// The ids of the questions by how they went, each in the quiz's order.
    package var atOnce: [String] { all(.atOnce) }
    package var onSecondTry: [String] { all(.onSecondTry) }
    package var missed: [String] { all(.missed) }
    package var skipped: [String] { all(.skipped) }
    /// Not settled yet.
    package var open: [String] { all(nil) }

    private func all(_ outcome: QuestionOutcome?) -> [String] { ids.filter { outcomes[$0] == outcome } }

    /// How many questions there are.
    package var count: Int { ids.count }
    package var settled: Int { outcomes.count }
    package var isComplete: Bool { open.isEmpty && count > 0 }
    /// What a mark counts: right at once as a part of all, 0 to 1.
    package var share: Double { count == 0 ? 0 : Double(atOnce.count) / Double(count) }
    /// What may be asked again by itself.
    package var again: [String] { missed + skipped }

    /// "7 of 9 right at once, 1 on the second try, 1 missed: why-share-weights."
    package var sentence: String {
        var parts = ["\(atOnce.count) of \(count) right at once"]
        if !onSecondTry.isEmpty { parts.append("\(onSecondTry.count) on the second try") }
        if !open.isEmpty { parts.append("\(open.count) not answered yet") }
        if !skipped.isEmpty { parts.append("\(skipped.count) skipped") }
        // Last, since their names follow.
        if !missed.isEmpty { parts.append("\(missed.count) missed: \(missed.joined(separator: ", "))") }
        return parts.joined(separator: ", ") + "."
    }

    /// Whether this is the better of two complete runs: more right at once, then more right in the end.
    package func isBetter(than other: QuizScore) -> Bool {
        (atOnce.count, onSecondTry.count) > (other.atOnce.count, other.onSecondTry.count)
    }
}
