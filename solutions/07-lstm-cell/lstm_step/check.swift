import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "equals-its-parts", "A step is lstmGates, and then cellUpdate with the gates that it gave.",
            holds: { inputs, answer in
                let gates = lstmGates(
                    x: inputs.tensor("x"), h: inputs.tensor("h"),
                    wf: inputs.tensor("wf"), wi: inputs.tensor("wi"),
                    wo: inputs.tensor("wo"), wg: inputs.tensor("wg"),
                    bf: inputs.tensor("bf"), bi: inputs.tensor("bi"),
                    bo: inputs.tensor("bo"), bg: inputs.tensor("bg"))
                let parts = cellUpdate(f: gates.f, i: gates.i, o: gates.o, g: gates.g, c: inputs.tensor("c"))
                return answer.tensor("h").isClose(to: parts.h) && answer.tensor("c").isClose(to: parts.c)
            }),
        CheckLaw(
            "open-output-gate-shows-tanh-of-the-cell",
            "With the output gate wide open, wo at 0 and bo at 40, the hidden state is tanh of the cell you return.",
            probes: { inputs, _ in [held(inputs, outputBias: 40)] },
            holds: { _, answers in answers[0].tensor("h").isClose(to: tanh(answers[0].tensor("c"))) }),
        CheckLaw(
            "output-gate-leaves-the-cell-alone",
            """
            The output gate decides what is shown: shut, with wo at 0 and bo at -40, it makes the hidden state 0, and the \
            cell is the same as when it is open.
            """,
            probes: { inputs, _ in [held(inputs, outputBias: -40), held(inputs, outputBias: 40)] },
            holds: { _, answers in
                answers[0].tensor("h").isClose(to: answers[0].tensor("h").map { _ in 0 })
                    && answers[0].tensor("c").isClose(to: answers[1].tensor("c"))
            }),
    ])

/// The inputs with the output gate held by its bias, whatever is read.
func held(_ inputs: CheckValues, outputBias: Float) -> CheckValues {
    var probe = inputs
    probe["wo"] = .tensor(inputs.tensor("wo").map { _ in 0 })
    probe["bo"] = .tensor(inputs.tensor("bo").map { _ in outputBias })
    return probe
}
