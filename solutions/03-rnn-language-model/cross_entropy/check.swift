import CheckKit
import NumericCore

/// The target of the first place as far below the lowest other logit as is said.
private func improbable(_ inputs: inout CheckValues, by gap: Float) {
    var logits = inputs.tensor("logits")
    let lowest = logits.slice(axis: 0, at: 0).scalars.min()!
    logits[0, inputs.ints("targets")[0]] = lowest - gap
    inputs["logits"] = .tensor(logits)
}

let check = Check(
    cases: [
        // The target's probability is near 1e-27: a number that may be added inside the logarithm is not.
        ExtraCase("a target 60 below the others") { inputs, _ in improbable(&inputs, by: 60) },
        // Here it is 0 in a Float. Its logarithm is an ordinary number all the same.
        ExtraCase("a target 200 below the others") { inputs, _ in improbable(&inputs, by: 200) },
        // Only differences count. Without each place's own largest logit taken out, one of these overflows or the other
        // has nothing but exponentials of 0.
        ExtraCase("places near 1000 and near -1000") { inputs, _ in
            var logits = inputs.tensor("logits")
            for place in 0..<logits.shape[0] {
                for id in 0..<logits.shape[1] { logits[place, id] += place % 2 == 0 ? 1000 : -1000 }
            }
            inputs["logits"] = .tensor(logits)
        },
    ])
