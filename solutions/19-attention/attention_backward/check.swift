import CheckKit
import NumericCore

/// The contexts, by loops and in double precision.
private func contexts(_ q: Tensor, _ keys: Tensor, _ values: Tensor, _ lengths: [Int]) -> [Double] {
    let (size, width) = (q.shape[1], values.shape[2])
    var result: [Double] = []
    for (row, length) in lengths.enumerated() {
        let scores = (0..<length).map { place in
            (0..<size).reduce(0.0) { $0 + Double(q[row, $1]) * Double(keys[row, place, $1]) }
        }
        let largest = scores.max() ?? 0
        let shares = scores.map { Double(exp(Float($0 - largest))) }
        let total = shares.reduce(0, +)
        for number in 0..<width {
            result.append(
                (0..<length).reduce(0.0) { $0 + shares[$1] / total * Double(values[row, $1, number]) })
        }
    }
    return result
}

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move one input a little: the context, weighed by dc, moves as your gradient says."
        ) { inputs, answer in
            let (q, keys, values) = (inputs.tensor("q"), inputs.tensor("keys"), inputs.tensor("values"))
            let (dc, lengths) = (inputs.tensor("dc"), inputs.ints("lengths"))
            var random = SeededRandom(seed: 19)
            func direction(_ shape: [Int]) -> Tensor { Tensor(uniform: shape, in: -1...1, using: &random) }
            let (eq, ek, ev) = (direction(q.shape), direction(keys.shape), direction(values.shape))
            func slope(_ at: (Float) -> [Double]) -> Float {
                func difference(_ width: Float) -> Double {
                    let (up, down) = (at(width), at(-width))
                    let moved = dc.scalars.indices.reduce(0.0) {
                        $0 + (up[$1] - down[$1]) * Double(dc.scalars[$1])
                    }
                    return moved / Double(2 * width)
                }
                // Two widths: what is left of the curvature in one shows in the other and is taken off.
                return Float((4 * difference(1e-2) - difference(2e-2)) / 3)
            }
            let expected = [
                slope { contexts(q + $0 * eq, keys, values, lengths) },
                slope { contexts(q, keys + $0 * ek, values, lengths) },
                slope { contexts(q, keys, values + $0 * ev, lengths) },
            ]
            let given = [
                (answer.tensor("dq") * eq).sum(), (answer.tensor("dkeys") * ek).sum(),
                (answer.tensor("dvalues") * ev).sum(),
            ]
            return zip(given, expected).allSatisfy { abs($0 - $1) <= 1e-2 + 2e-3 * abs($1) }
        },
        CheckLaw(
            "keys-only-compete",
            "The same vector added to all keys of a row changes no weight, so the gradients in its keys sum to 0."
        ) { _, answer in
            answer.tensor("dkeys").sum(axis: 1).scalars.allSatisfy { abs($0) <= 1e-3 }
        },
        CheckLaw(
            "nothing-at-padding",
            "Padding was not looked at: its keys and values get a gradient of exactly 0."
        ) {
            inputs, answer in
            let (dkeys, dvalues) = (answer.tensor("dkeys"), answer.tensor("dvalues"))
            return inputs.ints("lengths").enumerated().allSatisfy { row, length in
                (length..<dkeys.shape[1]).allSatisfy { place in
                    (0..<dkeys.shape[2]).allSatisfy { dkeys[row, place, $0] == 0 }
                        && (0..<dvalues.shape[2]).allSatisfy { dvalues[row, place, $0] == 0 }
                }
            }
        },
    ])
