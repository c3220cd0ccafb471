import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "bounded-by-v",
            "Each hidden number lies between -1 and 1, so no score is larger in size than the sum of |v|.",
            probes: { inputs, _ in
                var far = inputs
                far["q"] = .tensor(inputs.tensor("q") * 4)
                far["keys"] = .tensor(inputs.tensor("keys") * 4)
                return [inputs, far]
            },
            holds: { inputs, answers in
                let bound = inputs[0].tensor("v").mapped { abs($0) }.sum() * 1.0001 + 1e-6
                return answers.allSatisfy { $0.tensor().scalars.allSatisfy { abs($0) <= bound } }
            })
    ])
