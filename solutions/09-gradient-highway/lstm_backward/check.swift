import CheckKit
import NumericCore

/// What a forward pass over a sequence keeps.
private struct Run {
    var (i, f, g, o): ([Tensor], [Tensor], [Tensor], [Tensor]) = ([], [], [], [])
    var cells: [Tensor]
    var states: [Tensor] = []

    init(_ x: Tensor, _ h0: Tensor, _ c0: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) {
        let size = h0.shape[1]
        var h = h0
        cells = [c0]
        for t in 0..<x.shape[1] {
            let sums = matmul(x.slice(axis: 1, at: t), wih.transposed()) + matmul(h, whh.transposed()) + b
            func block(_ gate: Int) -> Tensor {
                sums.slice(axis: 1, from: gate * size, to: (gate + 1) * size)
            }
            i.append(sigmoid(block(0)))
            f.append(sigmoid(block(1)))
            g.append(tanh(block(2)))
            o.append(sigmoid(block(3)))
            cells.append(f[t] * cells[t] + i[t] * g[t])
            h = o[t] * tanh(cells[t + 1])
            states.append(h)
        }
    }
}

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

private func firstCell(_ inputs: CheckValues) -> Tensor { inputs.tensor("cells").slice(axis: 1, at: 0) }

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move weights, bias, inputs or first states a little: the states, weighed by dstates, move as your gradient says.",
            probes: { inputs, _ in
                // Three steps at most, and gates and cells as the layer really computes them.
                let steps = min(3, inputs.tensor("x").shape[1])
                let x = inputs.tensor("x").slice(axis: 1, from: 0, to: steps)
                let h0 = inputs.tensor("h0")
                let run = Run(
                    x, h0, firstCell(inputs), inputs.tensor("wih"), inputs.tensor("whh"),
                    Tensor(zeros: [4 * h0.shape[1]]))
                var probe = inputs
                probe["x"] = .tensor(x)
                probe["dstates"] = .tensor(inputs.tensor("dstates").slice(axis: 1, from: 0, to: steps))
                (probe["i"], probe["f"]) = (.tensor(stack(run.i, axis: 1)), .tensor(stack(run.f, axis: 1)))
                (probe["g"], probe["o"]) = (.tensor(stack(run.g, axis: 1)), .tensor(stack(run.o, axis: 1)))
                probe["cells"] = .tensor(stack(run.cells, axis: 1))
                return [probe]
            },
            holds: { inputs, answers in
                let (x, h0, c0) = (inputs[0].tensor("x"), inputs[0].tensor("h0"), firstCell(inputs[0]))
                let (wih, whh) = (inputs[0].tensor("wih"), inputs[0].tensor("whh"))
                let (b, weigh) = (Tensor(zeros: [4 * h0.shape[1]]), inputs[0].tensor("dstates"))
                // In a single direction a wrong gradient can be right by chance.
                return [7, 8, 9].allSatisfy { (seed: UInt64) in
                    var random = SeededRandom(seed: seed)
                    let (ei, es) = (direction(wih.shape, &random), direction(whh.shape, &random))
                    let (eb, ex) = (direction(b.shape, &random), direction(x.shape, &random))
                    let (eh, ec) = (direction(h0.shape, &random), direction(c0.shape, &random))
                    func slope(_ at: (Float) -> Run) -> Float {
                        func difference(_ width: Float) -> Float {
                            let (up, down) = (
                                stack(at(width).states, axis: 1), stack(at(-width).states, axis: 1)
                            )
                            return ((up - down) * weigh).sum() / (2 * width)
                        }
                        // Two widths: what is left of the curvature in one shows in the other and is taken off.
                        return (4 * difference(5e-3) - difference(1e-2)) / 3
                    }
                    let expected = [
                        slope { Run(x, h0, c0, wih + $0 * ei, whh, b) },
                        slope { Run(x, h0, c0, wih, whh + $0 * es, b) },
                        slope { Run(x, h0, c0, wih, whh, b + $0 * eb) },
                        slope { Run(x + $0 * ex, h0, c0, wih, whh, b) },
                        slope { Run(x, h0 + $0 * eh, c0, wih, whh, b) },
                        slope { Run(x, h0, c0 + $0 * ec, wih, whh, b) },
                    ]
                    let answer = answers[0]
                    let given = [
                        (answer.tensor("dwih") * ei).sum(), (answer.tensor("dwhh") * es).sum(),
                        (answer.tensor("db") * eb).sum(), (answer.tensor("dx") * ex).sum(),
                        (answer.tensor("dh0") * eh).sum(), (answer.tensor("dc0") * ec).sum(),
                    ]
                    return zip(given, expected).allSatisfy { abs($0 - $1) <= 2e-2 + 3e-3 * abs($1) }
                }
            }),
        CheckLaw(
            "one-step", "With T = 1 it is one step backwards, with no gradient from behind.",
            probes: { inputs, _ in
                var probe = inputs
                for name in ["x", "i", "f", "g", "o", "dstates"] {
                    probe[name] = .tensor(inputs.tensor(name).slice(axis: 1, from: 0, to: 1))
                }
                probe["cells"] = .tensor(inputs.tensor("cells").slice(axis: 1, from: 0, to: 2))
                return [probe]
            },
            holds: { inputs, answers in
                func first(_ name: String) -> Tensor { inputs[0].tensor(name).slice(axis: 1, at: 0) }
                let (i, f, g, o, dh) = (first("i"), first("f"), first("g"), first("o"), first("dstates"))
                let shown = tanh(inputs[0].tensor("cells").slice(axis: 1, at: 1))
                let dc = dh * o * (1 - shown * shown)
                let slopes = concatenate(
                    [
                        dc * g * i * (1 - i), dc * first("cells") * f * (1 - f), dc * i * (1 - g * g),
                        dh * shown * o * (1 - o),
                    ], axis: 1)
                let back = slopes.transposed()
                return answers[0].tensor("dc0").isClose(to: dc * f)
                    && answers[0].tensor("dh0").isClose(to: matmul(slopes, inputs[0].tensor("whh")))
                    && answers[0].tensor("dwih").isClose(to: matmul(back, first("x")))
                    && answers[0].tensor("dwhh").isClose(to: matmul(back, inputs[0].tensor("h0")))
            }),
    ])
