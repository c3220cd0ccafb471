import SequenceModels
import TextTools

extension FigureDefinition {
    /// The learning rate at every step of a training: up a line, then down half a cosine.
    static let scheduleCurve = FigureDefinition(
        knobs: [
            FigureKnob(name: "warm-up", usual: 10, limits: 0...1_000, isWhole: true),
            FigureKnob(name: "total", usual: 100, limits: 2...1_000, isWhole: true),
            FigureKnob(name: "peak", usual: 0.001, limits: 0.000_001...1),
            FigureKnob(name: "floor", usual: 0, limits: 0...1),
        ],
        usualVary: [
            FigureParameter(name: "warm-up", value: 10, range: 0...50, step: 5),
            FigureParameter(name: "total", value: 100, range: 50...200, step: 10),
        ],
        compute: { input, _ throws(FigureProblem) in
            guard input["floor"] <= input["peak"] else {
                throw FigureProblem(
                    "`floor` is \(DecimalText.short(input["floor"])), over the `peak` of "
                        + "\(DecimalText.short(input["peak"])); it must not be higher")
            }
            let rates = WarmedCosine(input)
            let last = max(input.whole("total"), Int(input.highest["total"] ?? 0))
            var series = [LinePlot.Series(name: "rate", points: rates.points, number: 0)]
            if rates.warmUp > 0 {
                let cold = WarmedCosine(input, warmUp: 0)
                series.append(.init(name: "without warm-up", points: cold.points, number: 5))
            }
            let plot = LinePlot(
                x: PlotAxis(title: "step", range: 0...Double(last), isWhole: true),
                y: PlotAxis(title: "learning rate", range: 0...input["peak"]),
                series: series,
                guide: (1..<rates.total).contains(rates.warmUp) ? Double(rates.warmUp) : nil)
            return FigureContent(
                parts: [.plot(plot)], sentence: rates.sentence,
                table: [["step", "rate"]]
                    + FigureContent.samples(rates.total + 1, most: 6).map {
                        ["\($0)", DecimalText.short(rates.values[$0])]
                    })
        })
}

/// The rates of a cosine with warm-up as Hugging Face counts its steps: 0 at step 0, the peak at step `warmUp`,
/// the floor at step `total`.
struct WarmedCosine: Sendable {
    let warmUp: Int
    let total: Int
    let floor: Double
    let peak: Double
    /// The rate at steps 0…total.
    let values: [Double]

    init(_ input: FigureInput, warmUp: Int? = nil) {
        let warmUp = warmUp ?? input.whole("warm-up")
        self.warmUp = warmUp
        total = input.whole("total")
        floor = input["floor"]
        peak = input["peak"]
        let schedule = Schedule.cosineFromZero(
            peak: Float(peak), warmUp: warmUp, total: total, floor: Float(floor))
        values = (0...total).map { Double(schedule.rate(at: $0)) }
    }

    var points: [LinePlot.Point] {
        values.enumerated().map { .init(x: Double($0), y: $1) }
    }

    var sentence: String {
        let number = { (value: Double) in DecimalText.short(value) }
        let mean = values.dropLast().reduce(0, +) / Double(total)
        let average = "Over all steps the mean is \(number(mean)), \(share(mean)) of the peak."
        if warmUp > total {
            return "The training ends at \(number(values[total])), before the peak at step \(warmUp) is "
                + "reached: the warm-up is longer than the training. " + average
        }
        if warmUp == total {
            return "The rate climbs to \(number(peak)) at the last step, so that nothing is left for the way "
                + "down. " + average
        }
        if floor == peak {
            return "With the floor at the peak the rate stays at \(number(peak)) from step \(warmUp) on. "
                + average
        }
        let middle = warmUp + (total - warmUp) / 2
        let fall =
            "passes \(number(values[middle])) at step \(middle) and ends at \(number(values[total])) at step "
            + "\(total). "
        if warmUp == 0 {
            return "Step 0 is taken at the full \(number(peak)), on the very first gradient; the rate \(fall)"
                + average
        }
        return "From 0 the rate climbs by \(number(values[1])) a step to \(number(peak)) at step \(warmUp), "
            + fall + average
    }

    private func share(_ value: Double) -> String {
        DecimalText.fixed(100 * value / peak, 0) + " %"
    }
}
