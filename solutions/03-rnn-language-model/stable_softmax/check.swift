import CheckKit
import NumericCore

/// Each row moved by a number of its own.
private func moved(_ logits: Tensor, by shift: (Int) -> Float) -> Tensor {
    var logits = logits
    for row in 0..<logits.shape[0] {
        for token in 0..<logits.shape[1] { logits[row, token] += shift(row) }
    }
    return logits
}

let check = Check(
    cases: [
        ExtraCase("logits near 1000") { inputs, _ in
            inputs["logits"] = .tensor(moved(inputs.tensor("logits")) { _ in 1000 })
        },
        ExtraCase("one row near -1000") { inputs, random in
            let low = Int(random.next() % UInt64(inputs.tensor("logits").shape[0]))
            inputs["logits"] = .tensor(moved(inputs.tensor("logits")) { $0 == low ? -1000 : 0 })
        },
        ExtraCase("one logit 400 above its row") { inputs, random in
            var logits = inputs.tensor("logits")
            let row = Int(random.next() % UInt64(logits.shape[0]))
            logits[row, Int(random.next() % UInt64(logits.shape[1]))] += 400
            inputs["logits"] = .tensor(logits)
        },
    ],
    laws: [
        CheckLaw(
            "shift-invariant", "A number added to all logits of a row changes none of its probabilities.",
            probes: { inputs, random in
                var probe = inputs
                let shifts = (0..<inputs.tensor("logits").shape[0]).map { _ in 6 * random.uniform() - 3 }
                probe["logits"] = .tensor(moved(inputs.tensor("logits")) { shifts[$0] })
                return [inputs, probe]
            },
            holds: { _, answers in answers[0].tensor().isClose(to: answers[1].tensor(), relative: 1e-3) })
    ])
