import NumericCore
import SequenceModels
import SubmissionRuntime

import ClosureChecks
import ExerciseChecks

/// Exercises about gradients, complete as those of the course are.
enum GradientExercises {
    /// The arguments of all of them; with `isStep` the sequence is one step long and has no axis for it.
    struct Arguments: CheckArguments {
        var pass: RecurrentPass
        var isStep: Bool

        var wireValues: [WireValue] {
            [flat(pass.x), pass.h0, pass.wx, pass.wh, pass.b, flat(pass.upstream)].map { .tensor($0) }
        }
        var sizes: String {
            let (inputs, hidden) = (pass.x.shape, pass.h0.shape[1])
            return "B=\(inputs[0]), \(isStep ? "" : "T=\(inputs[1]), ")D=\(inputs[2]), H=\(hidden)"
        }

        /// Without the axis of steps, where there is but one.
        func flat(_ tensor: Tensor) -> Tensor { isStep ? tensor.slice(axis: 1, at: 0) : tensor }

        static func draw(
            _ batch: Int, _ steps: Int?, _ input: Int, _ hidden: Int, _ random: inout SeededRandom
        ) -> Self {
            let wx = Tensor(
                normal: [hidden, input], standardDeviation: 0.6 / sqrt(Float(input)), using: &random)
            let wh = Tensor(
                normal: [hidden, hidden], standardDeviation: 0.9 / sqrt(Float(hidden)), using: &random)
            let b = Tensor(normal: [hidden], standardDeviation: 0.4, using: &random)
            let x = Tensor(normal: [batch, steps ?? 1, input], using: &random)
            let h0 = Tensor(uniform: [batch, hidden], in: -0.9...0.9, using: &random)
            let upstream = Tensor(normal: [batch, steps ?? 1, hidden], using: &random)
            return Self(
                pass: RecurrentPass(
                    x: x, h0: h0, wx: wx, wh: wh, b: b, upstream: upstream),
                isStep: steps == nil)
        }
    }

    /// Any number of tensors.
    struct Answer: CheckAnswer {
        var tensors: [Tensor]

        init(_ tensors: [Tensor]) { self.tensors = tensors }

        init?(wireValues: [WireValue]) {
            tensors = wireValues.compactMap { Tensor($0) }
            if tensors.count != wireValues.count { return nil }
        }

        var wireValues: [WireValue] { tensors.map { .tensor($0) } }
    }

    typealias Definition = ExerciseDefinition<Arguments, Answer>

    /// One step there and back.
    static let step = definition("rnn-step-backward", isStep: true, returnsForward: true)
    /// A whole sequence there and back.
    static let sequence = definition("rnn-backward", isStep: false, returnsForward: true)
    /// One step's gradients without its forward pass.
    static let gradientsAlone = definition("rnn-step-gradients", isStep: true, returnsForward: false)

    private static func definition(_ id: String, isStep: Bool, returnsForward: Bool) -> Definition {
        let words = id.split(separator: "-")
        let name = words.dropFirst().reduce(String(words[0])) {
            $0 + $1.prefix(1).uppercased() + $1.dropFirst()
        }
        return Definition(
            id: id,
            entryPoint: EntryPoint(
                name,
                (isStep
                    ? ["x", "hPrevious", "wx", "wh", "b", "dh"] : ["x", "h0", "wx", "wh", "b", "dStates"])
                    .map { .init($0, "Tensor") },
                Array(results(isStep).dropFirst(returnsForward ? 0 : 1))),
            cases: { random in
                let (square, length) = (random.size(3...4), random.size(3...4))
                let small = random.distinctSizes(2...4, 3...5, 2...6, 4...7)
                let large = random.distinctSizes(3...5, 6...9, 4...8, 5...11)
                return [[2, length, square, square], small, large].map {
                    .draw($0[0], isStep ? nil : $0[1], $0[2], $0[3], &random)
                }
            },
            reference: { answer(reference($0), $0, returnsForward) },
            laws: [],
            misconceptions: mistakes(isStep).map { slip, message in
                Misconception(Self.id(of: slip), message) { answer($0.pass([slip]), $0, returnsForward) }
            },
            ownGradient: returnsForward
                ? OwnGradient(
                    of: { $1.tensors[0].weighted(by: $0.flat($0.pass.upstream)) },
                    by: [
                        .init("dwx", of: \.pass.wx), .init("dwh", of: \.pass.wh), .init("db", of: \.pass.b),
                        .init("dx", of: \.pass.x), .init(isStep ? "dhPrevious" : "dh0", of: \.pass.h0),
                    ]) : nil)
    }

    private static func results(_ isStep: Bool) -> [EntryPoint.Result] {
        let start = isStep ? "hPrevious" : "h0"
        return [
            isStep
                ? .init("h", "Tensor", axes: ["batch", "unit"])
                : .init("states", "Tensor", axes: ["batch", "step", "unit"]),
            .init("dwx", "Tensor", axes: ["row", "column"], gradientOf: "wx"),
            .init("dwh", "Tensor", axes: ["row", "column"], gradientOf: "wh"),
            .init("db", "Tensor", axes: ["unit"], gradientOf: "b"),
            .init("dx", "Tensor", axes: ["batch"] + (isStep ? [] : ["step"]) + ["input"], gradientOf: "x"),
            .init("d\(start)", "Tensor", axes: ["batch", "unit"], gradientOf: start),
        ]
    }

    private static func reference(_ arguments: Arguments) -> [Tensor] {
        let pass = arguments.pass
        let layer = RNNLayer(RNNCell(inputWeights: pass.wx, hiddenWeights: pass.wh, bias: pass.b))
        let recording = layer.record(pass.x, from: pass.h0)
        let gradients = layer.backward(
            recording, upstream: pass.upstream, upstreamLast: Tensor(zeros: pass.h0.shape))
        let cell = gradients.cell
        return [
            recording.states.all, cell.inputWeights, cell.hiddenWeights, cell.bias, gradients.input,
            gradients.state,
        ]
    }

    /// The results asked for, of all that a pass there and back calculates.
    static func answer(_ all: [Tensor], _ arguments: Arguments, _ returnsForward: Bool) -> Answer {
        let flat = [arguments.flat(all[0])] + all[1...3] + [arguments.flat(all[4]), all[5]]
        return Answer(returnsForward ? flat : Array(flat.dropFirst()))
    }

    /// "slopeOfTheSum" as an id: "slope-of-the-sum".
    static func id(of slip: RecurrentPass.Slip) -> String {
        slip.rawValue.reduce("") { $0 + ($1.isUppercase ? "-" : "") + $1.lowercased() }
    }

    private static func mistakes(_ isStep: Bool) -> [(RecurrentPass.Slip, String)] {
        let ofAStep: [(RecurrentPass.Slip, String)] = [
            (
                .slopeOfTheSum,
                "The slope of tanh is 1 - h², with the state h that tanh gave. Here the sum that goes into tanh is "
                    + "squared instead."
            ),
            (
                .slopeForgotten,
                "The slope of tanh is missing: what arrives from above has to pass it, times 1 - h², before it "
                    + "reaches the weights."
            ),
            (
                .upstreamForgotten,
                "What arrives from above has no part in this: multiply the slope by the upstream gradient."
            ),
            (
                .hiddenWeightsTransposed,
                "On the way back to the old state W_h stands the other way round: going there its transpose is "
                    + "multiplied by, so going back it is W_h itself."
            ),
            (
                .biasNotSummed,
                "The bias is added to every row of the batch, so its gradient is the sum over the batch: sum over "
                    + "axis 0."
            ),
            (
                .newStateForOld,
                "W_h was multiplied by the old state, so its gradient takes the old state too. Here it takes the "
                    + "new one."
            ),
        ]
        guard !isStep else { return ofAStep }
        return ofAStep + [
            (
                .overwritten,
                "Each step's part replaces the one before, and only the last remains. The weights are used at every "
                    + "step, so their gradients add up: write += ."
            ),
            (
                .futureDropped,
                "What comes back from the next step is dropped. A state goes two ways, into its own loss and into the "
                    + "next state, so two gradients arrive at it. Add them."
            ),
            (
                .loopForwards,
                "The loop runs from the first step to the last. What arrives at a step comes from the one after it, so "
                    + "it has to run from the last to the first."
            ),
        ]
    }
}
