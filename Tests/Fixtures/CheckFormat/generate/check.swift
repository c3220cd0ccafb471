import CheckKit
import NumericCore

// The gap between the best two logits at every step is the solution's to tell: `accepts` draws again where a run is
// shorter than two tokens.
let check = Check(
    accepts: { _, answer in answer.ints("").count > 1 },
    laws: [
        CheckLaw(
            "limit-is-a-prefix", "A smaller limit gives a prefix of the same tokens.",
            probes: { inputs, _ in
                var shorter = inputs
                shorter["limit"] = .int(max(1, inputs.int("limit") - 1))
                return [inputs, shorter]
            },
            holds: { _, answers in answers[0].ints("").starts(with: answers[1].ints("")) })
    ])
