import NumericCore
import SequenceModels

/// The check of `rnn_step`: h_t = tanh(W_x x_t + W_h h_{t-1} + b).
enum RNNStep {
    static let definition = ExerciseDefinition<RNNStepArguments, Tensor>(
        id: "rnn-step",
        entryPoint: EntryPoint(
            "rnnStep",
            [
                .init("x", "Tensor"), .init("h", "Tensor"), .init("wx", "Tensor"), .init("wh", "Tensor"),
                .init("b", "Tensor"),
            ],
            [.init("", "Tensor", axes: ["batch", "unit"])]),
        cases: { random in
            let square = random.size(3...4)
            let small = random.distinctSizes(2...3, 2...5, 4...6)
            let large = random.distinctSizes(3...6, 4...9, 6...12)
            let edges = EdgeSizes((2...4, [1, 2, 24]), (3...6, [1, 2, 40]), (4...7, [1, 2, 40])).draw(&random)
            return [
                .draw(batch: 2, input: square, hidden: square, &random),
                .draw(batch: small[0], input: small[1], hidden: small[2], &random),
            ] + edges.map { .draw(batch: $0[0], input: $0[1], hidden: $0[2], &random) } + [
                .draw(batch: large[0], input: large[1], hidden: large[2], &random)
            ]
        },
        reference: { $0.cell.step($0.x, from: $0.h) },
        laws: [
            Law(
                "batch-independence",
                "Each row of the batch is a sequence of its own: changing one row's input and state leaves "
                    + "the other rows' results as they were.",
                probes: { arguments, random in
                    let other = RNNStepArguments.draw(
                        batch: arguments.x.shape[0], input: arguments.x.shape[1],
                        hidden: arguments.h.shape[1], &random)
                    var changed = arguments
                    changed.x = arguments.x.replacingRow(0, from: other.x)
                    changed.h = arguments.h.replacingRow(0, from: other.h)
                    return [arguments, changed]
                },
                holds: { _, states in states[0].droppingRow(0).agrees(with: states[1].droppingRow(0)) }),
            Law(
                "state-matters",
                "The new state depends on the old one: from another h the same input leads elsewhere.",
                probes: { arguments, _ in
                    var changed = arguments
                    changed.h = -arguments.h
                    return [arguments, changed]
                },
                holds: { _, states in !states[0].agrees(with: states[1]) }),
            Law(
                "bounded",
                "tanh is the last thing that happens, so no number of the new state is beyond -1 or 1, "
                    + "however large the input.",
                probeNote: "x three times as large",
                probes: { arguments, _ in
                    // Far enough for a sum without tanh, and not so far that e to its power overflows: tanh written by
                    // its definition is right too.
                    var changed = arguments
                    changed.x = arguments.x * 3
                    return [changed]
                },
                holds: { _, states in states[0].scalars.allSatisfy { $0.magnitude <= 1 + 1e-5 } }),
        ],
        misconceptions: RNNStepMisconceptions.all)
}

extension Tensor {
    /// The same tensor with index `row` of the first axis taken from `other`, which has the same shape.
    func replacingRow(_ row: Int, from other: Tensor) -> Tensor {
        stack((0..<shape[0]).map { ($0 == row ? other : self).slice(axis: 0, at: $0) }, axis: 0)
    }

    /// Every index of the first axis but one.
    func droppingRow(_ row: Int) -> Tensor {
        concatenate(
            [slice(axis: 0, from: 0, to: row), slice(axis: 0, from: row + 1, to: shape[0])], axis: 0)
    }
}
