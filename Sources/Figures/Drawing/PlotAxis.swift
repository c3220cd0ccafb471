import Glibc
import TextTools

/// One axis of a plot: a range, a scale, and where its ticks stand.
struct PlotAxis: Sendable, Equatable {
    enum Scale: Sendable, Equatable {
        case linear, log
    }

    var title: String
    var range: ClosedRange<Double>
    var scale: Scale = .linear
    /// Ticks on whole numbers only, as for steps.
    var isWhole = false

    /// An axis around these values. An empty or flat range is widened; on a log axis what is 0 or less is
    /// left out and no more than `decades` below the largest are kept.
    init(
        title: String, around values: [Double], scale: Scale = .linear, isWhole: Bool = false,
        including more: [Double] = [], decades: Int = 12
    ) {
        self.title = title
        self.scale = scale
        self.isWhole = isWhole
        let shown = (values + more).filter { $0.isFinite && (scale == .linear || $0 > 0) }
        var low = shown.min() ?? 0
        var high = shown.max() ?? 1
        if scale == .log {
            if shown.isEmpty { (low, high) = (0.1, 1) }
            let top = max(-300, min(300, Glibc.log10(high).rounded(.up)))
            let bottom = max(Glibc.log10(low).rounded(.down), top - Double(decades), -300)
            range = Glibc.pow(10, min(bottom, top - 1))...Glibc.pow(10, top)
        } else {
            if high - low < 1e-9 * max(1, abs(high)) {
                low -= isWhole ? 0 : 0.5
                high += isWhole ? 1 : 0.5
            }
            range = low...high
        }
    }

    init(title: String, range: ClosedRange<Double>, isWhole: Bool = false) {
        self.title = title
        self.range = range
        self.isWhole = isWhole
    }

    /// Where a value stands, 0 at the low end and 1 at the high end; nil where a log axis has no place.
    func position(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        switch scale {
        case .linear: return (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        case .log:
            guard value > 0 else { return nil }
            let (low, high) = (Glibc.log10(range.lowerBound), Glibc.log10(range.upperBound))
            return (Glibc.log10(value) - low) / (high - low)
        }
    }

    struct Tick: Equatable {
        var value: Double
        var label: String
    }

    /// At most `most` ticks, on round numbers: steps of 1, 2 or 5, or whole powers of ten.
    func ticks(most: Int) -> [Tick] {
        let most = max(2, most)
        if scale == .log {
            let low = Int(Glibc.log10(range.lowerBound).rounded())
            let high = Int(Glibc.log10(range.upperBound).rounded())
            let stride = max(1, (high - low + most - 1) / most)
            return Swift.stride(from: high, through: low, by: -stride).reversed().map {
                Tick(value: Glibc.pow(10, Double($0)), label: Self.power($0))
            }
        }
        let span = range.upperBound - range.lowerBound
        var step = Self.roundStep(span / Double(most))
        if isWhole { step = max(1, step) }
        // Rounding the step up can still leave one tick too many.
        while (span / step).rounded(.down) + 1 > Double(most) { step = Self.roundStep(step * 1.01) }
        let first = (range.lowerBound / step - 1e-9).rounded(.up)
        let last = (range.upperBound / step + 1e-9).rounded(.down)
        guard last >= first, last - first < 1_000 else { return [] }
        return (0...Int(last - first)).map { index in
            let value = (first + Double(index)) * step
            return Tick(value: value, label: FigureNumber.aligned(value, step: step))
        }
    }

    /// The smallest of 1, 2, 5 times a power of ten that is not below `step`.
    private static func roundStep(_ step: Double) -> Double {
        guard step > 0, step.isFinite else { return 1 }
        let magnitude = Glibc.pow(10, Glibc.log10(step).rounded(.down))
        for factor in [1.0, 2, 5, 10] where factor * magnitude >= step * (1 - 1e-9) {
            return factor * magnitude
        }
        return 10 * magnitude
    }

    private static func power(_ exponent: Int) -> String {
        switch exponent {
        case -3...0: DecimalText.fixed(Glibc.pow(10, Double(exponent)), -exponent)
        case 1...4: DecimalText.fixed(Glibc.pow(10, Double(exponent)), 0)
        default: "1e\(exponent)"
        }
    }
}
