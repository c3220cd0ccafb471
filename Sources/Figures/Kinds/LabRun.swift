import TextTools

extension FigureDefinition {
    /// How a lab's last runs went: the metric or the loss by step. The runs are put into the fence by whoever shows it.
    static let labRun = FigureDefinition(
        knobs: [FigureKnob(name: "show", choices: ["metric", "loss"])],
        fields: [
            "from", "variant", "runs", "measure", "guess", "bar", "guess-loss", "better", "problem",
        ],
        usualVary: [
            FigureParameter(name: "show", value: 0, range: 0...1, step: 1, choices: ["metric", "loss"])
        ],
        compute: { input, _ throws(FigureProblem) in
            if let problem = input.fields.text("problem") { throw FigureProblem(problem) }
            guard let from = input.fields.text("from"), from.hasPrefix("lab ") else {
                throw FigureProblem("`from` is to name a lab: `from: lab delayed-recall`")
            }
            guard case .list(let items)? = input.fields["runs"] else {
                throw FigureProblem("a lab's run can be shown in a lesson of its course only")
            }
            return try LabRunPlot(try items.map(LabRunPlot.Run.init), input).content
        })
}

/// Runs of a lab as curves, and in words.
private struct LabRunPlot {
    struct Run {
        var name: String
        var whose: String
        var seed: String
        var steps: Int
        var metric: [LinePlot.Point]
        var loss: [LinePlot.Point]

        init(_ value: FigureValue) throws(FigureProblem) {
            guard case .list(let parts) = value, parts.count == 8, case .text(let name) = parts[0],
                case .text(let whose) = parts[1], case .text(let seed) = parts[2],
                let steps = parts[3].number, steps >= 0, steps <= 1e9,
                let metric = Self.points(parts[4], parts[5]), let loss = Self.points(parts[6], parts[7])
            else { throw FigureProblem("`runs` holds no run of a lab") }
            self.name = name
            self.whose = whose
            self.seed = seed
            self.steps = Int(steps)
            self.metric = metric
            self.loss = loss
        }

        private static func points(_ x: FigureValue, _ y: FigureValue) -> [LinePlot.Point]? {
            guard case .list(let x) = x, case .list(let y) = y, x.count == y.count else { return nil }
            var points: [LinePlot.Point] = []
            for (x, y) in zip(x, y) {
                guard let x = x.number, let y = y.number else { return nil }
                points.append(.init(x: x, y: y))
            }
            return points
        }
    }

    private let runs: [Run]
    private let showsLoss: Bool
    private let measure: String
    private let isHigherBetter: Bool
    private let levels: [(name: String, value: Double)]

    init(_ runs: [Run], _ input: FigureInput) throws(FigureProblem) {
        let showsLoss = input.whole("show") == 1
        self.showsLoss = showsLoss
        measure = showsLoss ? "loss" : input.fields.text("measure") ?? "metric"
        isHigherBetter = !showsLoss && input.fields.text("better") != "lower"
        let names = showsLoss ? [("guessing", "guess-loss")] : [("guessing", "guess"), ("bar", "bar")]
        levels = names.compactMap { name, key in input.fields[key]?.number.map { (name, $0) } }
        self.runs = runs.filter { !(showsLoss ? $0.loss : $0.metric).isEmpty }
        guard self.runs.contains(where: { $0.whose != "beside" }) else {
            throw FigureProblem("the run has no \(measure) to show")
        }
    }

    private func points(_ run: Run) -> [LinePlot.Point] { showsLoss ? run.loss : run.metric }

    private func title(_ run: Run) -> String { run.whose == "course" ? "\(run.name) (course)" : run.name }

    private func best(_ run: Run) -> LinePlot.Point {
        let points = points(run)
        return points.dropFirst().reduce(points[0]) { best, next in
            (isHigherBetter ? next.y > best.y : next.y < best.y) ? next : best
        }
    }

    var content: FigureContent {
        let end = Double(max(1, runs.map(\.steps).max() ?? 1))
        // A loss that ran away leaves the others to be seen.
        let most = 3 * max(runs.map { points($0)[0].y }.max() ?? 1, levels.map(\.value).max() ?? 0)
        var series = runs.enumerated().map { index, run in
            LinePlot.Series(
                name: title(run),
                points: points(run).map { .init(x: $0.x, y: showsLoss ? min($0.y, most) : $0.y) },
                number: index < 1 ? 0 : index + 1)
        }
        for (index, level) in levels.enumerated() {
            series.append(
                .init(
                    name: level.name, points: [.init(x: 0, y: level.value), .init(x: end, y: level.value)],
                    number: index == 0 ? 5 : 1))
        }
        let heights = series.flatMap { $0.points.map(\.y) }
        var plot = LinePlot(
            x: PlotAxis(title: "step", range: 0...end, isWhole: true),
            y: PlotAxis(title: measure, around: heights, including: [0]), series: series)
        // Each run has a sentence below.
        plot.height = 8
        return FigureContent(
            parts: [.plot(plot)], sentence: runs.map(sentence).joined(separator: " "),
            table: [["run", "step", measure]] + runs.map(row))
    }

    private func row(_ run: Run) -> [String] {
        let best = best(run)
        return [title(run), "\(Int(best.x))", DecimalText.short(best.y)]
    }

    private func sentence(_ run: Run) -> String {
        let best = best(run)
        if run.whose == "beside" {
            return "Beside it, \(run.name): \(DecimalText.short(best.y)) at best, at step \(Int(best.x))."
        }
        let whose =
            switch run.whose {
            case "own": "Your last run of \(run.name)"
            case "model": "Your last run of \(run.name), with the model solutions,"
            default: "The run of \(run.name) that came with the course, until you have one of your own,"
            }
        return
            "\(whose) took \(run.steps) steps; its best \(measure) was \(DecimalText.short(best.y)), at step "
            + "\(Int(best.x))."
    }
}
