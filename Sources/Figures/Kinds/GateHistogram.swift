import Glibc
import NumericCore
import SequenceModels
import TextTools

extension FigureDefinition {
    /// How the values of an LSTM's gate are spread, step by step of what it reads, untrained and in training.
    static let gateHistogram = FigureDefinition(
        knobs: [
            FigureKnob(name: "forget-bias", usual: 1, limits: -8...8),
            FigureKnob(name: "training", usual: 0, limits: 0...300, isWhole: true),
            FigureKnob(name: "gate", choices: GateSpread.Gate.allCases.map(\.rawValue)),
            FigureKnob(name: "length", usual: 8, limits: 1...12, isWhole: true),
            FigureKnob(name: "rate", usual: 0.03, limits: 0.0001...1),
            FigureKnob(name: "seed", usual: 7, limits: 0...1_000_000, isWhole: true),
        ],
        usualVary: [
            FigureParameter(name: "forget-bias", value: 1, range: -4...6, step: 1),
            FigureParameter(name: "training", value: 0, range: 0...200, step: 10),
        ],
        runsAlong: "training",
        compute: { input, workspace throws(FigureProblem) in
            // As much work as a figure may do at every move.
            guard input.whole("training") * input.whole("length") <= 2_400 else {
                throw FigureProblem(
                    "`training` times `length` is over 2400, too much to train while one waits; lower one")
            }
            let setting = TrainingRun.Setting(
                cell: "lstm", rate: input["rate"], length: input.whole("length"),
                seed: UInt64(input["seed"]), forgetBias: input["forget-bias"])
            var run =
                if let kept = workspace.value(as: TrainingRun.self), kept.setting == setting,
                    kept.losses.count <= input.whole("training")
                { kept } else { TrainingRun(setting) }
            if input.whole("training") > 0 { run.train(until: input.whole("training")) }
            workspace.keep(run)
            guard let cell = run.cell as? LSTMCell, let untrained = TrainingRun(setting).cell as? LSTMCell
            else { throw FigureProblem("the cell has no gates") }
            let gate = GateSpread.Gate.allCases[input.whole("gate")]
            return content(
                GateSpread(of: gate, in: cell, length: setting.length),
                before: GateSpread(of: gate, in: untrained, length: setting.length), run, input)
        })

    private static func content(
        _ spread: GateSpread, before: GateSpread, _ run: TrainingRun, _ input: FigureInput
    ) -> FigureContent {
        let map = HeatMap(
            rowLabels: GateSpread.binLabels, columnLabels: spread.steps.map { "\($0 + 1)" },
            values: spread.shares, chosenRow: nil, rowTitle: "\(spread.gate.rawValue) gate",
            columnTitle: "at step")
        return FigureContent(
            parts: [.heatMap(map)], sentence: sentence(spread, before, run, input),
            table: [["step", "mean", "shut", "open"]]
                + zip(spread.steps, spread.byStep).map { step, statistics in
                    ["\(step + 1)"]
                        + [statistics.mean, statistics.shut, statistics.open].map {
                            DecimalText.fixed(Double($0), 2)
                        }
                })
    }

    private static func sentence(
        _ spread: GateSpread, _ before: GateSpread, _ run: TrainingRun, _ input: FigureInput
    ) -> String {
        func percent(_ share: Float) -> String { DecimalText.fixed(100 * Double(share), 0) + " %" }
        let (all, steps) = (spread.overall, run.losses.count)
        let mean = Double(all.mean)
        var text = "Forget bias \(DecimalText.short(input["forget-bias"])), "
        if steps == 0 {
            text += "untrained"
        } else {
            let loss = DecimalText.fixed(run.losses[steps - 1], 2)
            let chance = DecimalText.fixed(Glibc.log(Double(TrainingRun.tokens)), 2)
            text +=
                "after \(steps) step\(steps == 1 ? "" : "s") (loss \(loss), guessing \(chance))"
        }
        text +=
            ": the \(spread.gate.rawValue) gates average \(DecimalText.fixed(mean, 2)), "
            + "\(percent(all.shut)) of them shut (below 0.1) and \(percent(all.open)) open (above 0.9)."
        if steps > 0 {
            text += " Untrained they averaged \(DecimalText.fixed(Double(before.overall.mean), 2))."
        } else if all.shut + all.open > 0.5 {
            return text + " Most are saturated before anything is learnt: their slope is below 0.09."
        }
        if spread.gate == .forget {
            let kept = Glibc.pow(mean, Double(run.setting.length))
            text +=
                " \(run.setting.length) steps at that average keep \(DecimalText.short(kept, digits: 2)) "
                + "of a memory."
        }
        return text
    }
}

/// The values of one gate over a batch: all units, all sequences, step by step.
struct GateSpread: Sendable {
    enum Gate: String, CaseIterable, Sendable {
        case forget, input, output
    }

    let gate: Gate
    /// The steps that are shown, counted from 0.
    let steps: [Int]
    /// For each bin, the highest first, the share of the values at each shown step.
    let shares: [[Double?]]
    /// Mean and ends at each shown step.
    let byStep: [GateStatistics]
    /// The same over all steps.
    let overall: GateStatistics

    private static let bins = 10
    private static let batch = 32
    /// As many steps as a narrow window holds.
    private static let mostSteps = 6

    static let binLabels = (0..<bins).reversed().map { bin in
        "\(DecimalText.fixed(Double(bin) / Double(bins), 1))–\(DecimalText.fixed(Double(bin + 1) / Double(bins), 1))"
    }

    /// - Parameter length: T, tokens in each sequence that is read.
    init(of gate: Gate, in cell: LSTMCell, length: Int) {
        self.gate = gate
        // Other sequences than those it trains on, and always the same.
        var random = SeededRandom(seed: 1)
        let inputs = TrainingRun.inputs(TrainingRun.rows(Self.batch, length: length, using: &random))
        let states = cell.states(inputs, from: .zeros(batch: Self.batch, hidden: cell.hiddenSize))
        let values = (0..<length).map { step in
            let gates = cell.gates(inputs.slice(axis: 1, at: step), from: states[step])
            return switch gate {
            case .forget: gates.forget
            case .input: gates.input
            case .output: gates.output
            }
        }
        steps = FigureContent.samples(length, most: Self.mostSteps)
        let counts = steps.map { step in
            values[step].scalars.reduce(into: [Int](repeating: 0, count: Self.bins)) { counts, value in
                counts[min(Self.bins - 1, max(0, Int(value * Float(Self.bins))))] += 1
            }
        }
        let size = Double(Self.batch * cell.hiddenSize)
        shares = (0..<Self.bins).reversed().map { bin in
            counts.map { $0[bin] == 0 ? nil : Double($0[bin]) / size }
        }
        byStep = steps.map { GateStatistics(values[$0]) }
        overall = GateStatistics(concatenate(values, axis: 0))
    }
}
