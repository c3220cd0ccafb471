/// How well something was recalled, as the learner or a check found.
package enum Recall: Int, Sendable, CaseIterable, Comparable {
    /// Not recalled: wrong to the end.
    case again = 1
    /// Recalled with trouble: right at a second try, or with a hint.
    case hard
    /// Recalled.
    case good
    /// Recalled at once and without effort; nothing here tells that apart, but a history from elsewhere may.
    case easy

    package static func < (first: Recall, second: Recall) -> Bool { first.rawValue < second.rawValue }
}
