import CheckKit
import NumericCore

/// The steps in reverse order.
func reversed(_ x: Tensor) -> Tensor {
    stack((0..<x.shape[1]).reversed().map { x.slice(axis: 1, at: $0) }, axis: 1)
}

/// One half of the last axis.
func half(_ states: Tensor, _ number: Int) -> Tensor {
    let size = states.shape[2] / 2
    return states.slice(axis: 2, from: number * size, to: (number + 1) * size)
}

let check = Check(
    laws: [
        CheckLaw(
            "reversed-input-swaps-halves",
            "With one set of weights for both directions, a reversed input gives the same states with the halves exchanged and "
                + "the steps reversed.",
            probes: { inputs, _ in
                var probe = inputs
                for name in ["wih", "whh", "b"] { probe[name + "Reverse"] = inputs[name] }
                var turned = probe
                turned["x"] = .tensor(reversed(inputs.tensor("x")))
                return [probe, turned]
            },
            holds: { _, answers in
                let (one, other) = (answers[0].tensor("states"), answers[1].tensor("states"))
                return reversed(half(one, 0)).isClose(to: half(other, 1))
                    && reversed(half(one, 1)).isClose(to: half(other, 0))
            }),
        CheckLaw(
            "forward-half-is-one-layer",
            "The forward half is what one layer gives that reads from the start, and the backward direction does not touch it."
        ) { inputs, answer in
            let x = inputs.tensor("x")
            let zeros = Tensor(zeros: [x.shape[0], inputs.tensor("whh").shape[1]])
            let alone = lstmForward(
                x: x, h0: zeros, c0: zeros, wih: inputs.tensor("wih"), whh: inputs.tensor("whh"),
                b: inputs.tensor("b"))
            return half(answer.tensor("states"), 0).isClose(to: alone.states)
        },
        CheckLaw(
            "ends",
            "The forward direction ends at the last step, the backward one at step 0: there states holds what h holds."
        ) { inputs, answer in
            let (states, h) = (answer.tensor("states"), answer.tensor("h"))
            let last = states.shape[1] - 1
            return half(states, 0).slice(axis: 1, at: last).isClose(to: h.slice(axis: 0, at: 0))
                && half(states, 1).slice(axis: 1, at: 0).isClose(to: h.slice(axis: 0, at: 1))
        },
    ])
