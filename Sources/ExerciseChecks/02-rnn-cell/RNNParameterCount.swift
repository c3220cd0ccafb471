import NumericCore
import SequenceModels
import SubmissionRuntime

/// The check of `rnn_parameter_count`: H·D + H² + H.
enum RNNParameterCount {
    struct Sizes: CheckArguments {
        var input: Int
        var hidden: Int

        var wireValues: [WireValue] { [.int(input), .int(hidden)] }
        var sizes: String { "inputSize \(input), hiddenSize \(hidden)" }
    }

    static let definition = ExerciseDefinition<Sizes, Int>(
        id: "rnn-parameter-count",
        entryPoint: EntryPoint(
            "rnnParameterCount", [.init("inputSize", "Int"), .init("hiddenSize", "Int")],
            [.init("", "Int")]),
        tolerance: .exact,
        cases: { random in
            (0..<6).map { round in
                let sizes = random.distinctSizes(2...(20 + 100 * round), 3...(30 + 100 * round))
                return Sizes(input: sizes[0], hidden: sizes[1])
            }
        },
        reference: { RNNCell.parameterCount(inputSize: $0.input, hiddenSize: $0.hidden) },
        laws: [
            Law(
                "one-more-input",
                "One more number in the input costs exactly hiddenSize parameters: a new column of W_x.",
                probes: { sizes, _ in [sizes, Sizes(input: sizes.input + 1, hidden: sizes.hidden)] },
                holds: { sizes, counts in counts[1] - counts[0] == sizes[0].hidden }),
            Law(
                "one-unit",
                "A cell with one unit has inputSize + 2 parameters: a row of W_x, one recurrent weight, one bias.",
                probes: { sizes, _ in [Sizes(input: sizes.input, hidden: 1)] },
                holds: { sizes, counts in counts[0] == sizes[0].input + 2 }),
        ],
        misconceptions: [
            Misconception(
                "bias-forgotten",
                "The bias is not counted. It is easily overlooked, being no matrix: each unit has one number of its "
                    + "own beside its weights. Add as many as there are units.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden }),
            Misconception(
                "two-biases",
                "This counts two biases, as PyTorch's nn.RNN stores them (b_ih and b_hh). They are only ever "
                    + "added together, so the cell of this lesson has one b. Count it once.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + 2 * $0.hidden }),
            Misconception(
                "hidden-weights-forgotten",
                "W_h is missing: this is the count of a plain layer. What makes the cell recurrent "
                    + "is the matrix from every unit to every unit. Count that too.",
                answer: { $0.hidden * $0.input + $0.hidden }),
            Misconception(
                "input-weights-forgotten",
                "W_x is missing: a cell counted like this never sees its input. Count its weights "
                    + "from every input number to every unit too.",
                answer: { $0.hidden * $0.hidden + $0.hidden }),
            Misconception(
                "hidden-weights-as-vector",
                "W_h is counted as one number per unit. Each unit listens to every unit's last state, not "
                    + "only its own: count a weight for every pair of units.",
                answer: { $0.hidden * $0.input + $0.hidden + $0.hidden }),
            Misconception(
                "bias-of-input-size",
                "The bias is counted with inputSize. It is added to the sum inside tanh, which has "
                    + "one number per unit, so its size is hiddenSize.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + $0.input }),
            Misconception(
                "sizes-exchanged",
                "inputSize and hiddenSize have changed places. The square matrix goes from state to "
                    + "state, and the bias has one number per unit: both are counted with hiddenSize.",
                answer: { $0.hidden * $0.input + $0.input * $0.input + $0.input }),
            Misconception(
                "bias-for-the-input-too",
                "This counts inputSize too many, as if the input had a bias too. The only bias is "
                    + "b, with hiddenSize numbers.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + $0.hidden + $0.input }),
            Misconception(
                "one-square-matrix",
                "This joins the input and the state, which is a good idea, and maps them to all of themselves. But "
                    + "only the new state comes out: the joined matrix has H rows, not D + H.",
                answer: { ($0.input + $0.hidden) * ($0.input + $0.hidden) + $0.hidden }),
        ])
}
