import CheckKit
import NumericCore

/// How much dlogits weighs the logits that come of these: the number whose slopes are asked for.
private func objective(_ h: Tensor, _ w: Tensor, _ by: Tensor, _ dlogits: Tensor) -> Float {
    (dlogits * (matmul(h, w.transposed()) + by)).sum()
}

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move the weights, the bias or the states a little: the logits, weighed by dlogits, move as your gradient says."
        ) { inputs, answer in
            let (h, w, dlogits) = (inputs.tensor("h"), inputs.tensor("w"), inputs.tensor("dlogits"))
            let by = Tensor(zeros: [w.shape[0]])
            var random = SeededRandom(seed: 3)
            let (eh, ew, eb) = (
                direction(h.shape, &random), direction(w.shape, &random), direction(by.shape, &random)
            )
            let step: Float = 1e-2
            func slope(_ at: (Float) -> Float) -> Float { (at(step) - at(-step)) / (2 * step) }
            let expected = [
                slope { objective(h, w + $0 * ew, by, dlogits) },
                slope { objective(h, w, by + $0 * eb, dlogits) },
                slope { objective(h + $0 * eh, w, by, dlogits) },
            ]
            let given = [
                (answer.tensor("dw") * ew).sum(), (answer.tensor("dby") * eb).sum(),
                (answer.tensor("dh") * eh).sum(),
            ]
            return zip(given, expected).allSatisfy { abs($0 - $1) <= 1e-2 + 1e-3 * abs($1) }
        }
    ])
