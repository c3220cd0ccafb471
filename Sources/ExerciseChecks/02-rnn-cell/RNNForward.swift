import NumericCore
import SequenceModels
import SubmissionRuntime

/// The check of `rnn_forward`: the cell over a whole sequence.
enum RNNForward {
    struct Answer: CheckAnswer {
        /// h_1 … h_T [B, T, H].
        var states: Tensor
        /// h_T [B, H].
        var last: Tensor

        init(states: Tensor, last: Tensor) {
            self.states = states
            self.last = last
        }

        init?(wireValues: [WireValue]) {
            guard wireValues.count == 2, let states = Tensor(wireValues[0]), let last = Tensor(wireValues[1])
            else { return nil }
            self.init(states: states, last: last)
        }

        var wireValues: [WireValue] { [.tensor(states), .tensor(last)] }
    }

    static let definition = ExerciseDefinition<RNNForwardArguments, Answer>(
        id: "rnn-forward",
        entryPoint: EntryPoint(
            "rnnForward",
            [
                .init("x", "Tensor"), .init("h0", "Tensor"), .init("wx", "Tensor"), .init("wh", "Tensor"),
                .init("b", "Tensor"),
            ],
            [
                .init("states", "Tensor", axes: ["batch", "step", "unit"]),
                .init("last", "Tensor", axes: ["batch", "unit"]),
            ]),
        cases: { random in
            let (length, width) = (random.size(3...4), random.size(2...3))
            let small = random.distinctSizes(2...4, 3...5, 2...6, 4...7)
            let large = random.distinctSizes(3...5, 6...9, 4...8, 5...11)
            let edges = EdgeSizes(
                (2...4, [1, 2, 12]), (3...6, [1, 2, 40]), (3...6, [1, 2, 24]), (4...7, [1, 2, 24])
            ).draw(&random)
            return [
                .draw(batch: length, steps: length, input: width, hidden: width, &random),
                .draw(batch: small[0], steps: small[1], input: small[2], hidden: small[3], &random),
            ] + edges.map { .draw(batch: $0[0], steps: $0[1], input: $0[2], hidden: $0[3], &random) } + [
                .draw(batch: large[0], steps: large[1], input: large[2], hidden: large[3], &random)
            ]
        },
        reference: {
            let states = RNNLayer($0.cell).forward($0.x, from: $0.h0)
            return Answer(states: states.all, last: states.last)
        },
        laws: [causality, batchIndependence, lastIsFinal, singleStep],
        misconceptions: RNNForwardMisconceptions.all)

    private static let causality = Law<RNNForwardArguments, Answer>(
        "causality",
        "A later input never changes an earlier state: the states before step t are the same whatever "
            + "comes at t and after.",
        probes: { arguments, random in
            let other = RNNForwardArguments.draw(
                batch: arguments.batch, steps: arguments.steps, input: arguments.x.shape[2],
                hidden: arguments.h0.shape[1], &random)
            let cut = arguments.steps / 2
            var changed = arguments
            changed.x = concatenate(
                [
                    arguments.x.slice(axis: 1, from: 0, to: cut),
                    other.x.slice(axis: 1, from: cut, to: arguments.steps),
                ], axis: 1)
            return [arguments, changed]
        },
        holds: { arguments, answers in
            let cut = arguments[0].steps / 2
            return answers[0].states.slice(axis: 1, from: 0, to: cut)
                .agrees(with: answers[1].states.slice(axis: 1, from: 0, to: cut))
        })

    private static let batchIndependence = Law<RNNForwardArguments, Answer>(
        "batch-independence",
        "Each row of the batch is a sequence of its own: changing one leaves the others' states as they were.",
        probes: { arguments, random in
            let other = RNNForwardArguments.draw(
                batch: arguments.batch, steps: arguments.steps, input: arguments.x.shape[2],
                hidden: arguments.h0.shape[1], &random)
            var changed = arguments
            changed.x = arguments.x.replacingRow(0, from: other.x)
            changed.h0 = arguments.h0.replacingRow(0, from: other.h0)
            return [arguments, changed]
        },
        holds: { _, answers in
            answers[0].states.droppingRow(0).agrees(with: answers[1].states.droppingRow(0))
        })

    private static let lastIsFinal = Law<RNNForwardArguments, Answer>(
        "last-is-final",
        "last is the state after the final step: states at index T - 1.",
        probes: { arguments, _ in [arguments] },
        holds: { arguments, answers in
            answers[0].states.slice(axis: 1, at: arguments[0].steps - 1).agrees(with: answers[0].last)
        })

    private static let singleStep = Law<RNNForwardArguments, Answer>(
        "single-step",
        "A sequence of one step is one use of the cell: its only state is rnnStep of x_1 and h_0.",
        probes: { arguments, _ in
            var changed = arguments
            changed.x = arguments.x.slice(axis: 1, from: 0, to: 1)
            return [changed]
        },
        holds: { arguments, answers in
            let (first, probe) = (answers[0].states.slice(axis: 1, at: 0), arguments[0])
            return first.agrees(with: probe.cell.step(probe.x.slice(axis: 1, at: 0), from: probe.h0))
        })
}
