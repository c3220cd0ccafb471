import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// The loss of a small model, trained while it is looked at: recall the first of several tokens.
    static let lossCurve = FigureDefinition(
        knobs: [
            FigureKnob(name: "steps", usual: 60, limits: 0...300, isWhole: true),
            FigureKnob(name: "rate", usual: 0.03, limits: 0.0001...1),
            FigureKnob(name: "length", usual: 5, limits: 1...12, isWhole: true),
            FigureKnob(name: "attention", choices: ["false", "true"]),
            FigureKnob(name: "seed", usual: 7, limits: 0...1_000_000, isWhole: true),
        ],
        fields: ["cell"],
        usualVary: [FigureParameter(name: "steps", value: 60, range: 0...200, step: 4)],
        runsAlong: "steps",
        compute: { input, workspace throws(FigureProblem) in
            let cells = try input.choices("cell", among: ["rnn", "lstm", "gru"]) ?? ["lstm"]
            guard cells.count == 1 else { throw FigureProblem("`cell` is one of rnn, lstm, gru") }
            // Some thirty milliseconds of work: it is done again at every move.
            guard input.whole("steps") * input.whole("length") <= 1_500 else {
                throw FigureProblem("`steps` times `length` is over 1500, too much to train while one waits")
            }
            let setting = TrainingRun.Setting(
                cell: cells[0], rate: input["rate"], length: input.whole("length"),
                seed: UInt64(input["seed"]), hasAttention: input.whole("attention") == 1)
            var run =
                if let kept = workspace.value(as: TrainingRun.self), kept.setting == setting { kept } else {
                    TrainingRun(setting)
                }
            run.train(until: input.whole("steps"))
            workspace.keep(run)
            return content(Array(run.losses.prefix(max(1, input.whole("steps")))), run, input)
        })

    private static func content(
        _ losses: [Double], _ run: TrainingRun, _ input: FigureInput
    ) -> FigureContent {
        let chance = Glibc.log(Double(TrainingRun.tokens))
        let whole = max(input.whole("steps"), Int(input.highest["steps"] ?? 1), 1)
        let plot = LinePlot(
            x: PlotAxis(title: "training step", range: 0...Double(whole), isWhole: true),
            y: PlotAxis(title: "loss", around: losses.map { min($0, 4 * chance) }, including: [0, 1.5]),
            series: [
                .init(
                    name: run.setting.cell + (run.setting.hasAttention ? " with attention" : ""),
                    points: losses.enumerated().map { .init(x: Double($0 + 1), y: $1) }, number: 0),
                .init(
                    name: "guessing", points: [.init(x: 0, y: chance), .init(x: Double(whole), y: chance)],
                    number: 5),
            ])
        let name = run.setting.cell.uppercased() + (run.setting.hasAttention ? " with attention" : "")
        var sentence =
            "The \(name) recalls the first of \(run.setting.length) tokens. After \(losses.count) "
            + "step\(losses.count == 1 ? "" : "s") its loss is \(DecimalText.short(losses[losses.count - 1])), "
            + "at the first step it was \(DecimalText.short(losses[0])); guessing costs \(DecimalText.short(chance))."
        if let half = losses.firstIndex(where: { $0 < chance / 2 }) {
            sentence += " It first fell below half of that at step \(half + 1)."
        }
        if run.hasFailed { sentence += " The rate is too high: the loss is no longer a number." }
        return FigureContent(
            parts: [.plot(plot)], sentence: sentence,
            table: [["step", "loss"]]
                + FigureContent.samples(losses.count, most: 6).map {
                    ["\($0 + 1)", DecimalText.short(losses[$0])]
                })
    }
}
