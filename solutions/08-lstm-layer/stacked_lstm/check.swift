import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw("bottom-is-one-layer", "The bottom of h is the last hidden state of the first layer alone.")
        {
            inputs, answer in
            let x = inputs.tensor("x")
            let zeros = Tensor(zeros: [x.shape[0], inputs.tensor("whh0").shape[1]])
            let alone = lstmForward(
                x: x, h0: zeros, c0: zeros, wih: inputs.tensor("wih0"), whh: inputs.tensor("whh0"),
                b: inputs.tensor("b0"))
            return answer.tensor("h").slice(axis: 0, at: 0).isClose(to: alone.h)
        },
        CheckLaw("top-is-the-last-state", "The top of h is what states holds at the last step.") {
            inputs, answer in
            let last = inputs.tensor("x").shape[1] - 1
            return answer.tensor("h").slice(axis: 0, at: 1)
                .isClose(to: answer.tensor("states").slice(axis: 1, at: last))
        },
    ])
