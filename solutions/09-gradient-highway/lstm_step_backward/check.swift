import CheckKit
import NumericCore

/// One step: the new states and what they were made of.
private func step(
    _ x: Tensor, _ h: Tensor, _ c: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor
) -> (i: Tensor, f: Tensor, g: Tensor, o: Tensor, h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ gate: Int) -> Tensor { sums.slice(axis: 1, from: gate * size, to: (gate + 1) * size) }
    let (i, f, g, o) = (sigmoid(block(0)), sigmoid(block(1)), tanh(block(2)), sigmoid(block(3)))
    let new = f * c + i * g
    return (i, f, g, o, o * tanh(new), new)
}

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move one input a little: h weighed by dh, plus c weighed by dc, moves as your gradient says.",
            probes: { inputs, _ in
                // Gates and cells as a step really computes them.
                let old = inputs.tensor("hPrevious")
                let real = step(
                    inputs.tensor("x"), old, inputs.tensor("cPrevious"), inputs.tensor("wih"),
                    inputs.tensor("whh"),
                    Tensor(zeros: [4 * old.shape[1]]))
                var probe = inputs
                (probe["i"], probe["f"]) = (.tensor(real.i), .tensor(real.f))
                (probe["g"], probe["o"], probe["c"]) = (.tensor(real.g), .tensor(real.o), .tensor(real.c))
                return [probe]
            },
            holds: { inputs, answers in
                let (x, h, c) = (
                    inputs[0].tensor("x"), inputs[0].tensor("hPrevious"), inputs[0].tensor("cPrevious")
                )
                let (wih, whh) = (inputs[0].tensor("wih"), inputs[0].tensor("whh"))
                let (dh, dc) = (inputs[0].tensor("dh"), inputs[0].tensor("dc"))
                let b = Tensor(zeros: [4 * h.shape[1]])
                // In a single direction a wrong gradient can be right by chance.
                return [7, 8, 9].allSatisfy { (seed: UInt64) in
                    var random = SeededRandom(seed: seed)
                    let (ex, eh) = (direction(x.shape, &random), direction(h.shape, &random))
                    let (ei, es) = (direction(wih.shape, &random), direction(whh.shape, &random))
                    let (eb, ec) = (direction(b.shape, &random), direction(c.shape, &random))
                    func slope(
                        _ at: (Float) -> (i: Tensor, f: Tensor, g: Tensor, o: Tensor, h: Tensor, c: Tensor)
                    ) -> Float {
                        func difference(_ width: Float) -> Float {
                            let (up, down) = (at(width), at(-width))
                            return ((up.h - down.h) * dh + (up.c - down.c) * dc).sum() / (2 * width)
                        }
                        // Two widths: what is left of the curvature in one shows in the other and is taken off.
                        return (4 * difference(5e-3) - difference(1e-2)) / 3
                    }
                    let expected = [
                        slope { step(x + $0 * ex, h, c, wih, whh, b) },
                        slope { step(x, h + $0 * eh, c, wih, whh, b) },
                        slope { step(x, h, c + $0 * ec, wih, whh, b) },
                        slope { step(x, h, c, wih + $0 * ei, whh, b) },
                        slope { step(x, h, c, wih, whh + $0 * es, b) },
                        slope { step(x, h, c, wih, whh, b + $0 * eb) },
                    ]
                    let answer = answers[0]
                    let given = [
                        (answer.tensor("dx") * ex).sum(), (answer.tensor("dhPrevious") * eh).sum(),
                        (answer.tensor("dcPrevious") * ec).sum(), (answer.tensor("dwih") * ei).sum(),
                        (answer.tensor("dwhh") * es).sum(), (answer.tensor("db") * eb).sum(),
                    ]
                    return zip(given, expected).allSatisfy { abs($0 - $1) <= 1e-2 + 2e-3 * abs($1) }
                }
            }),
        CheckLaw(
            "linear-in-both", "Twice dh and twice dc together are twice every result.",
            probes: { inputs, _ in
                var twice = inputs
                twice["dh"] = .tensor(inputs.tensor("dh") * 2)
                twice["dc"] = .tensor(inputs.tensor("dc") * 2)
                return [inputs, twice]
            },
            holds: { _, answers in
                ["dx", "dhPrevious", "dcPrevious", "dwih", "dwhh", "db"].allSatisfy {
                    answers[1].tensor($0).isClose(to: answers[0].tensor($0) * 2)
                }
            }),
    ])
