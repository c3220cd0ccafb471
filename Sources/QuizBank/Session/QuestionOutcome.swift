/// How a question went that was asked to its end.
package enum QuestionOutcome: String, Sendable, CaseIterable {
    /// Right at the first try.
    case atOnce = "at_once"
    case onSecondTry = "on_second_try"
    /// Wrong at the last try, after which the answer was shown.
    case missed
    /// Passed over: it earns nothing and is not held against anybody.
    case skipped

    /// Whether it was answered right in the end.
    package var isRight: Bool { self == .atOnce || self == .onSecondTry }
}
