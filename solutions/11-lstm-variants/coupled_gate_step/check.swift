import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "between-old-and-candidate",
            "Each number of the new cell lies between the old cell and the candidate: what is added takes the place of what is lost.",
            holds: { inputs, answer in
                let size = inputs.tensor("h").shape[1]
                func rows(_ name: String) -> Tensor {
                    inputs.tensor(name).slice(axis: 0, from: size, to: 2 * size)
                }
                let sum =
                    matmul(inputs.tensor("x"), rows("wih"), transposingRight: true)
                    + matmul(inputs.tensor("h"), rows("whh"), transposingRight: true) + rows("b")
                let candidate = tanh(sum)
                return zip(zip(inputs.tensor("c").scalars, candidate.scalars), answer.tensor("c").scalars)
                    .allSatisfy { ends, new in
                        new >= min(ends.0, ends.1) - 1e-4 && new <= max(ends.0, ends.1) + 1e-4
                    }
            })
    ])
