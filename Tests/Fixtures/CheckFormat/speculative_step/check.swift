import CheckKit
import NumericCore

let check = Check(
    // No verdict hangs on a close call.
    accepts: { inputs, _ in
        let (q, p) = (inputs.tensor("q"), inputs.tensor("p"))
        return inputs.ints("draft").enumerated().allSatisfy { step, token in
            abs(inputs.floats("uniforms")[step] - min(1, p[step, token] / q[step, token])) > 1e-3
        }
    },
    laws: [
        CheckLaw("at-most-gamma-plus-one", "Between 1 and γ + 1 tokens come out.") { inputs, answer in
            (1...(inputs.ints("draft").count + 1)).contains(answer.ints("").count)
        }
    ])
