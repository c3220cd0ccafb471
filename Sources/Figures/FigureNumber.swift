import TextTools

/// Numbers that stand at the steps of a figure's parameter or axis.
enum FigureNumber {
    /// As many digits after the point as multiples of `step` need.
    static func aligned(_ value: Double, step: Double) -> String {
        DecimalText.fixed(value, places(of: step))
    }

    /// Digits after the point that a step needs, 0 to 6.
    static func places(of step: Double) -> Int {
        var places = 0
        var scaled = abs(step)
        while places < 6, abs(scaled - scaled.rounded()) > 1e-6 * max(1, scaled) {
            scaled *= 10
            places += 1
        }
        return places
    }
}
