import CheckKit
import NumericCore

let check = Check(laws: [
    CheckLaw(
        "one-chunk-is-the-whole", "A chunk as long as the sequence cuts nothing.",
        probes: { inputs, _ in
            var probe = inputs
            probe["chunk"] = .int(inputs.tensor("x").shape[1])
            return [probe]
        },
        holds: { inputs, answers in
            let whole = rnnBackward(
                x: inputs[0].tensor("x"), h0: inputs[0].tensor("h0"), states: inputs[0].tensor("states"),
                wx: inputs[0].tensor("wx"), wh: inputs[0].tensor("wh"), dstates: inputs[0].tensor("dstates"))
            return answers[0].tensor("dwh").isClose(to: whole.dwh, relative: 1e-3, absolute: 1e-4)
                && answers[0].tensor("dh0").isClose(to: whole.dh0, relative: 1e-3, absolute: 1e-4)
        }),
    CheckLaw(
        "last-chunk-as-before", "In the last chunk the inputs have the gradients of the whole sequence.",
        probes: { inputs, _ in [inputs] },
        holds: { inputs, answers in
            let steps = inputs[0].tensor("x").shape[1]
            let start = (steps - 1) / inputs[0].int("chunk") * inputs[0].int("chunk")
            let whole = rnnBackward(
                x: inputs[0].tensor("x"), h0: inputs[0].tensor("h0"), states: inputs[0].tensor("states"),
                wx: inputs[0].tensor("wx"), wh: inputs[0].tensor("wh"), dstates: inputs[0].tensor("dstates"))
            return answers[0].tensor("dx").slice(axis: 1, from: start, to: steps).isClose(
                to: whole.dx.slice(axis: 1, from: start, to: steps), relative: 1e-3, absolute: 1e-4)
        }),
])
