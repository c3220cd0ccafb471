import CheckKit
import NumericCore

/// One half of the last axis.
private func half(_ x: Tensor, _ number: Int) -> Tensor {
    let size = x.shape[x.rank - 1] / 2
    return x.slice(axis: x.rank - 1, from: number * size, to: (number + 1) * size)
}

private func reversed(_ x: Tensor) -> Tensor {
    stack((0..<x.shape[1]).reversed().map { x.slice(axis: 1, at: $0) }, axis: 1)
}

let check = Check(
    laws: [
        CheckLaw(
            "later-words-are-seen",
            "Another last word changes the backward half at every place, also at the first, and the forward half at the last place only.",
            probes: { inputs, random in
                // Words as wide as the states. Two readers of them, and the same with another last word.
                let shape = inputs.tensor("forward").shape
                let (last, size) = (shape[1] - 1, shape[2])
                let noise = 0.2 / sqrt(Float(size))
                // Near a diagonal, so that a word is still felt some steps on.
                let weights = (0..<4).map { number in
                    var matrix = Tensor(normal: [size, size], standardDeviation: noise, using: &random)
                    for unit in 0..<size { matrix[unit, unit] = number % 2 == 0 ? 1 : 0.8 }
                    return matrix
                }
                let words = Tensor(
                    normal: [shape[0], min(4, last + 1), size], standardDeviation: 0.7, using: &random)
                let kept = words.shape[1] - 1
                let another = words.slice(axis: 1, from: kept, to: kept + 1).map { $0 > 0 ? $0 - 1 : $0 + 1 }
                let changed = concatenate([words.slice(axis: 1, from: 0, to: kept), another], axis: 1)
                let start = Tensor(zeros: [shape[0], size])
                return [words, changed].map { x in
                    var probe = inputs
                    for (name, order, at) in [("forward", x, 0), ("backward", reversed(x), 2)] {
                        let read = rnnForward(
                            x: order, h0: start, wx: weights[at], wh: weights[at + 1],
                            b: Tensor(zeros: [size]))
                        probe[name] = .tensor(read.states)
                    }
                    return probe
                }
            },
            holds: { _, answers in
                let (one, other) = (answers[0].tensor("states"), answers[1].tensor("states"))
                let last = one.shape[1] - 1
                return (0...last).allSatisfy { t in
                    let (before, after) = (one.slice(axis: 1, at: t), other.slice(axis: 1, at: t))
                    return half(before, 0).isClose(to: half(after, 0)) == (t < last)
                        && !half(before, 1).isClose(to: half(after, 1))
                }
            }),
        CheckLaw(
            "summary-is-the-ends",
            "The halves of the summary are the states after each reader's last step."
        ) { inputs, answer in
            ["forward", "backward"].enumerated().allSatisfy { number, name in
                let states = inputs.tensor(name)
                let end = states.slice(axis: 1, at: states.shape[1] - 1)
                return half(answer.tensor("summary"), number).isClose(to: end)
            }
        },
    ])
