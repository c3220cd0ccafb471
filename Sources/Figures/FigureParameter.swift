import TextTools

/// A number of a figure, and how far it may be moved.
package struct FigureParameter: Sendable, Equatable {
    /// As the fence spells it.
    package var name: String
    package var value: Double
    /// The lowest and highest it can be moved to.
    package var range: ClosedRange<Double>
    /// From one stop to the next.
    package var step: Double
    /// The words that its values stand for, counted from 0; empty for a number.
    package var choices: [String] = []

    /// The places it stops at, counted from the lowest.
    var lastStop: Int { Int(((range.upperBound - range.lowerBound) / step + 1e-6).rounded(.down)) }

    /// Moves by whole stops; a value between two stops goes to the next one in that direction.
    ///
    /// - Returns: whether it moved.
    mutating func move(by stops: Int) -> Bool {
        guard stops != 0 else { return false }
        let exact = (value - range.lowerBound) / step
        let nearest = exact.rounded()
        let isOnStop = abs(exact - nearest) < 1e-6
        let from = isOnStop ? nearest : stops > 0 ? exact.rounded(.down) : exact.rounded(.up)
        let target = min(max(Int(from) + stops, 0), lastStop)
        let moved = stop(target)
        guard moved != value else { return false }
        value = moved
        return true
    }

    mutating func move(toEnd isHighest: Bool) {
        value = stop(isHighest ? lastStop : 0)
    }

    /// The stop nearest to a value; the nearer end for one beyond the range.
    func nearest(to value: Double) -> Double {
        let within = min(max(value, range.lowerBound), range.upperBound)
        return stop(min(lastStop, Int(((within - range.lowerBound) / step).rounded())))
    }

    /// Counted from the lowest, so that a hundred moves never drift; digits beyond the ninth are noise of
    /// steps like 0.05.
    private func stop(_ index: Int) -> Double {
        let exact = range.lowerBound + Double(index) * step
        return min(range.upperBound, (exact * 1e9).rounded() / 1e9)
    }

    /// What it can be, in words: `from 0.50 to 1.50`, `one of last, mean, max`.
    package var span: String {
        guard choices.isEmpty else {
            let places = Int(range.lowerBound)...Int(range.upperBound)
            return "one of \(choices[places].joined(separator: ", "))"
        }
        return "from \(text(of: range.lowerBound)) to \(text(of: range.upperBound))"
    }

    /// The value, with as many digits as its steps have, or its word.
    package var text: String {
        guard choices.isEmpty else { return text(of: value) }
        let places = max(FigureNumber.places(of: step), FigureNumber.places(of: range.lowerBound))
        let isOnStop = abs(value - FigureNumber.roundTrip(value, places)) < 1e-9
        return isOnStop ? DecimalText.fixed(value, places) : DecimalText.short(value)
    }

    /// A value on one of its stops as it is printed.
    func text(of stop: Double) -> String {
        choices.isEmpty ? FigureNumber.aligned(stop, step: step) : choices[Int(stop)]
    }

    /// The value that somebody typed: one of its words, or a number with a point or a comma; nil for
    /// anything else.
    package func value(typed text: String) -> Double? {
        guard choices.isEmpty else { return choices.firstIndex(of: text.lowercased()).map(Double.init) }
        return FigureValue.text(text.replacing(",", with: ".")).number
    }
}

extension FigureNumber {
    /// The number that these digits spell.
    static func roundTrip(_ value: Double, _ places: Int) -> Double {
        Double(DecimalText.fixed(value, places)) ?? value
    }
}
