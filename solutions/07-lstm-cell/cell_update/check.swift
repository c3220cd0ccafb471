import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "open-output-gate-shows-tanh-of-the-cell",
            "With the output gate at 1 the hidden state is tanh of the cell you return.",
            probes: { inputs, _ in [held(inputs, outputGate: 1)] },
            holds: { _, answers in answers[0].tensor("h").isClose(to: tanh(answers[0].tensor("c"))) }),
        CheckLaw(
            "output-gate-leaves-the-cell-alone",
            "The output gate decides what is shown: at 0 the hidden state is 0, and the cell is the same as at 1.",
            probes: { inputs, _ in [held(inputs, outputGate: 0), held(inputs, outputGate: 1)] },
            holds: { _, answers in
                answers[0].tensor("h").isClose(to: answers[0].tensor("h").map { _ in 0 })
                    && answers[0].tensor("c").isClose(to: answers[1].tensor("c"))
            }),
    ])

/// The inputs with one number in all of the output gate.
func held(_ inputs: CheckValues, outputGate: Float) -> CheckValues {
    var probe = inputs
    probe["o"] = .tensor(inputs.tensor("o").map { _ in outputGate })
    return probe
}
