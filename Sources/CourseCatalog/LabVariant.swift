/// One way to run a lab: with other functions, and perhaps another bar.
package struct LabVariant: Sendable, Equatable {
    /// What the author expects of a right solution.
    package enum Expectation: String, Sendable, CaseIterable {
        /// The bar is reached.
        case reached
        /// The bar is missed, and that is what the lab shows.
        case missed
    }

    /// What follows `--variant`.
    package var name: String
    /// The id of the lesson after which a learner has all it uses.
    package var lesson: String
    /// The stems of the exercises whose functions its program calls, the lab's own first: `lstm_forward`.
    package var uses: [String]
    /// The metric of a guess.
    package var baseline: Double
    /// The metric that counts as reached.
    package var bar: Double
    /// What is expected with right solutions.
    package var expected: Expectation
    /// How many steps of training are planned.
    package var steps: Int
    /// The most seconds a run may take.
    package var seconds: Int

    /// A variant of these parts.
    package init(
        name: String, lesson: String, uses: [String], baseline: Double, bar: Double, expected: Expectation,
        steps: Int, seconds: Int
    ) {
        self.name = name
        self.lesson = lesson
        self.uses = uses
        self.baseline = baseline
        self.bar = bar
        self.expected = expected
        self.steps = steps
        self.seconds = seconds
    }
}
