import CheckKit
import NumericCore

private func length(_ v: Tensor) -> Float { sqrt((v * v).sum()) }

let check = Check(
    laws: [
        CheckLaw(
            "last-is-upstream",
            "At the last state nothing has been passed yet: the last length is that of `upstream`."
        ) { inputs, answer in
            let norms = answer.tensor()
            let expected = length(inputs.tensor("upstream"))
            return abs(norms[norms.count - 1] - expected) <= 1e-4 * expected
        },
        CheckLaw(
            "agrees-with-the-jacobian",
            "The gradient in h_t is `upstream`, as a row, times the Jacobian of h_T in h_t. Its length is yours."
        ) { inputs, answer in
            let (states, wh, norms) = (inputs.tensor("states"), inputs.tensor("wh"), answer.tensor())
            let last = norms.count - 1
            return (0...last).allSatisfy { t in
                let jacobian = stateJacobian(states: states, wh: wh, s: t, t: last)
                let expected = length(matmul(inputs.tensor("upstream"), jacobian))
                return abs(norms[t] - expected) <= 1e-4 + 1e-3 * expected
            }
        },
    ])
