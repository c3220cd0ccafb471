import NumericCore
import SequenceModels
import SubmissionRuntime

/// The check of `rnn_parameter_count`: H·D + H² + H.
enum RNNParameterCount {
    struct Sizes: CheckArguments {
        var input: Int
        var hidden: Int

        var wireValues: [WireValue] { [.int(input), .int(hidden)] }
        var sizes: String { "inputSize=\(input), hiddenSize=\(hidden)" }
    }

    static let definition = ExerciseDefinition<Sizes, Int>(
        id: "rnn-parameter-count",
        entryPoint: EntryPoint(
            "rnnParameterCount", [.init("inputSize", "Int"), .init("hiddenSize", "Int")],
            [.init("", "Int")]),
        tolerance: .exact,
        cases: { random in
            let edges = EdgeSizes((3...30, [1, 2, 4096]), (3...30, [1, 2, 4096])).draw(&random)
            let ordinary = (0..<6).map { round in
                random.distinctSizes(2...(20 + 100 * round), 3...(30 + 100 * round))
            }
            return (ordinary.prefix(1) + edges + ordinary.dropFirst()).map {
                Sizes(input: $0[0], hidden: $0[1])
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
                "Your count is too small by hiddenSize, in every case. What has one number for each unit?",
                "The bias is not counted. It is easily overlooked, being no matrix: add as many as there "
                    + "are units.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden }),
            Misconception(
                "two-biases",
                "Your count is too large by hiddenSize, in every case. What with one number for each unit "
                    + "has been counted twice, or is not learned here?",
                "Either the bias is there twice, as PyTorch's nn.RNN stores it (b_ih and b_hh, which it "
                    + "only ever adds together), or the start state h_0 is counted, which is zeros here. The "
                    + "cell of this lesson has one b and nothing more of that size.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + 2 * $0.hidden }),
            Misconception(
                "hidden-weights-forgotten",
                "Your count is too small by the square of hiddenSize. Which matrix has that many numbers?",
                "W_h is missing: this is the count of a plain layer. What makes the cell recurrent is the "
                    + "matrix from every unit to every unit.",
                answer: { $0.hidden * $0.input + $0.hidden }),
            Misconception(
                "input-weights-forgotten",
                "Your count does not change when inputSize does. What would the cell read its input with?",
                "W_x is missing. Count a weight for each pair of an input number and a unit.",
                answer: { $0.hidden * $0.hidden + $0.hidden }),
            Misconception(
                "hidden-weights-as-vector",
                "Your count grows with hiddenSize and not with its square. How many weights go from the "
                    + "old state to the new one?",
                "W_h is counted as one number for each unit. Every unit listens to the last state of "
                    + "every unit, its own among them: count a weight for each pair.",
                answer: { $0.hidden * $0.input + $0.hidden + $0.hidden }),
            Misconception(
                "bias-of-input-size",
                "You are off by the difference of the two sizes. What is the bias added to, and how many "
                    + "numbers has that?",
                "The bias is counted with inputSize. It is added to the sum inside tanh, which has one "
                    + "number for each unit: hiddenSize.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + $0.input }),
            Misconception(
                "sizes-exchanged",
                "Your count is right for a cell whose two sizes are exchanged. Which of them is squared?",
                "inputSize and hiddenSize have changed places. The square matrix goes from state to "
                    + "state, and the bias has one number for each unit: both are counted with hiddenSize.",
                answer: { $0.hidden * $0.input + $0.input * $0.input + $0.input }),
            Misconception(
                "bias-for-the-input-too",
                "Your count is too large by inputSize. What has one number for each number of the input?",
                "Nothing has, in this cell: the only bias is b, with hiddenSize numbers. Leave the second "
                    + "one out.",
                answer: { $0.hidden * $0.input + $0.hidden * $0.hidden + $0.hidden + $0.input }),
            Misconception(
                "one-square-matrix",
                "Your count is too large by inputSize times the sum of both sizes. What comes out of the "
                    + "joined matrix?",
                "Input and state are joined, which is a good idea, and mapped to all of themselves. Only "
                    + "the new state comes out: the joined matrix has H rows, not D + H.",
                answer: { ($0.input + $0.hidden) * ($0.input + $0.hidden) + $0.hidden }),
        ])
}
