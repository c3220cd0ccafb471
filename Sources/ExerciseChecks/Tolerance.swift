/// How far a number may be from the reference and still be right.
///
/// A number passes when |answer − expected| ≤ absolute + relative · |expected|. The default leaves room for
/// another order of float32 sums and none for another formula: checks draw inputs that keep wrong answers
/// far outside it.
package struct Tolerance: Sendable, Equatable {
    package var relative: Float
    package var absolute: Float

    package init(relative: Float = 1e-4, absolute: Float = 1e-5) {
        self.relative = relative
        self.absolute = absolute
    }

    /// For counts and ids.
    package static let exact = Tolerance(relative: 0, absolute: 0)

    /// Whether `answer` is as good as `expected`. A NaN equals only a NaN, an infinity only itself.
    package func accepts(_ answer: Float, _ expected: Float) -> Bool {
        if answer == expected || (answer.isNaN && expected.isNaN) { return true }
        guard answer.isFinite, expected.isFinite else { return false }
        return (answer - expected).magnitude <= absolute + relative * expected.magnitude
    }
}
