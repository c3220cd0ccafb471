import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("all states negative") { inputs, _ in
            inputs["states"] = .tensor(inputs.tensor("states") * 0.4 - 0.5)
        }
    ],
    laws: [
        CheckLaw("max-above-mean", "No mean is larger than the largest of its numbers.") { _, answer in
            zip(answer.tensor("max").scalars, answer.tensor("mean").scalars).allSatisfy { $0 >= $1 - 1e-5 }
        }
    ])
