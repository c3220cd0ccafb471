import CheckKit
import NumericCore

private func full(_ inputs: CheckValues) -> CheckValues {
    var all = inputs
    let source = inputs.tensor("memory").shape[1]
    all["lengths"] = .ints(inputs.ints("lengths").map { _ in source })
    return all
}

private func reversed(_ tensor: Tensor) -> Tensor {
    stack((0..<tensor.shape[1]).reversed().map { tensor.slice(axis: 1, at: $0) }, axis: 1)
}

let check = Check(
    cases: [
        ExtraCase("no padding") { inputs, _ in inputs = full(inputs) }
    ],
    laws: [
        CheckLaw(
            "order-of-the-source",
            "Turn a full source round: the weights turn round with it, and h̃ stays. Attention has no sense of order; what knows the order is in the memory.",
            probes: { inputs, _ in
                let forwards = full(inputs)
                var backwards = forwards
                backwards["memory"] = .tensor(reversed(inputs.tensor("memory")))
                return [forwards, backwards]
            },
            holds: { _, answers in
                reversed(answers[0].tensor("weights")).isClose(
                    to: answers[1].tensor("weights"), absolute: 1e-4)
                    && answers[0].tensor("attentional").isClose(
                        to: answers[1].tensor("attentional"), absolute: 1e-4)
            }),
        CheckLaw(
            "padding-is-not-seen",
            "What stands behind a source's end changes nothing and gets no weight.",
            probes: { inputs, random in
                var memory = inputs.tensor("memory")
                for (row, length) in inputs.ints("lengths").enumerated() {
                    for place in length..<memory.shape[1] {
                        for number in 0..<memory.shape[2] { memory[row, place, number] = 3 * random.normal() }
                    }
                }
                var probe = inputs
                probe["memory"] = .tensor(memory)
                return [inputs, probe]
            },
            holds: { inputs, answers in
                let weights = answers[1].tensor("weights")
                for (row, length) in inputs[1].ints("lengths").enumerated() {
                    for place in length..<weights.shape[1] where weights[row, place] != 0 { return false }
                }
                return ["state", "weights", "attentional"].allSatisfy {
                    answers[0].tensor($0).isClose(to: answers[1].tensor($0), absolute: 1e-4)
                }
            }),
        CheckLaw(
            "old-state-through-the-cell",
            "The old state acts only through the cell: with W_h = 0 another old state changes nothing, not even where the step looks.",
            probes: { inputs, _ in
                var (first, second) = (inputs, inputs)
                first["wh"] = .tensor(inputs.tensor("wh") * 0)
                second["wh"] = first["wh"]
                second["s"] = .tensor(-inputs.tensor("s"))
                return [first, second]
            },
            holds: { _, answers in
                ["state", "weights", "attentional"].allSatisfy {
                    answers[0].tensor($0).isClose(to: answers[1].tensor($0), absolute: 1e-4)
                }
            }),
    ])
