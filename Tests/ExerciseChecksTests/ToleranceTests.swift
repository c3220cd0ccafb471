import Testing

@testable import ExerciseChecks

/// How far from a right number is still right.
struct ToleranceTests {
    @Test func toleranceTakesRoundingAndRefusesAnotherFormula() {
        let tolerance = Tolerance()
        #expect(tolerance.accepts((0.5 as Float).nextUp, 0.5))
        #expect(!tolerance.accepts(0.5 + 10 * 6e-5, 0.5))
        #expect(tolerance.accepts(-0.0, 0))
        #expect(tolerance.accepts(.nan, .nan) && !tolerance.accepts(.nan, 0))
        #expect(tolerance.accepts(.infinity, .infinity) && !tolerance.accepts(.infinity, -.infinity))
        #expect(!Tolerance.exact.accepts((1 as Float).nextUp, 1))
    }
}
