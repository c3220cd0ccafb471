/// What came of a run.
package enum LabResult: String, Sendable, CaseIterable {
    /// The bar was reached.
    case reached
    /// All steps were taken and the bar was not reached.
    case missed
    /// The bar was not reached, and the author expects that of right solutions.
    case missedAsExpected = "missed-as-expected"
    /// Fewer steps were possible than planned, and the bar was not reached by then: nothing is known.
    case tooSlow = "too-slow"
    /// Fewer steps were asked for than the lab plans, and the bar was not reached by then: nothing is known.
    case tooFewSteps = "too-few-steps"
    /// Somebody ended it before the bar was reached.
    case stopped
    /// The loss is no longer a number.
    case notANumber = "nan"
    /// The program did not end well.
    case failed

    /// Whether it counts as what the lab is for.
    package var isGood: Bool { self == .reached || self == .missedAsExpected }

    /// Whether the bar was judged at all.
    package var isJudged: Bool { isGood || self == .missed || self == .notANumber }
}
