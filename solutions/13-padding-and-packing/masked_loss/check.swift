import CheckKit
import NumericCore

/// A mask of lengths: row 0 is full, the others are shorter.
private func masked(_ inputs: inout CheckValues, _ random: inout SeededRandom, _ padding: Float?) {
    let shape = inputs.tensor("mask").shape
    var (mask, losses) = (Tensor(ones: shape), inputs.tensor("losses"))
    for row in 1..<max(shape[0], 2) where row < shape[0] {
        let length = 1 + Int(random.next() % UInt64(shape[1]))
        for t in length..<max(length, shape[1]) {
            mask[row, t] = 0
            if let padding { losses[row, t] = padding }
        }
    }
    (inputs["mask"], inputs["losses"]) = (.tensor(mask), .tensor(losses))
}

let check = Check(
    cases: [
        ExtraCase("a mask of lengths") { masked(&$0, &$1, nil) },
        ExtraCase("infinity at the padding") { masked(&$0, &$1, .infinity) },
        ExtraCase("NaN at the padding") { masked(&$0, &$1, .nan) },
        ExtraCase("a row that is all padding") { inputs, _ in
            var mask = inputs.tensor("mask")
            guard mask.shape[0] > 1 else { return }
            for t in 0..<mask.shape[1] { mask[1, t] = 0 }
            inputs["mask"] = .tensor(mask)
        },
    ],
    laws: [
        CheckLaw(
            "slopes-sum-to-1",
            "If all losses rise by the same amount, so does their mean: the slopes add up to 1."
        ) { _, answer in
            abs(answer.tensor("dlosses").sum() - 1) <= 1e-4
        },
        CheckLaw(
            "laid-end-to-end",
            "The places that count, laid end to end as one row without padding, have the same loss.",
            probes: { inputs, _ in
                let (losses, mask) = (inputs.tensor("losses").scalars, inputs.tensor("mask").scalars)
                let kept = zip(losses, mask).filter { $0.1 == 1 }.map(\.0)
                var probe = inputs
                probe["losses"] = .tensor(Tensor([kept]))
                probe["mask"] = .tensor(Tensor(ones: [1, kept.count]))
                return [inputs, probe]
            },
            holds: { _, answers in
                abs(answers[0].float("loss") - answers[1].float("loss")) <= 1e-4
                    * abs(answers[1].float("loss"))
            }),
    ])
