import CheckKit
import NumericCore

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

private func arctanh(_ h: Tensor) -> Tensor { log((1 + h) / (1 - h)) / 2 }

/// The first so many steps of a call.
private func begun(_ inputs: CheckValues, _ steps: Int) -> CheckValues {
    var short = inputs
    for name in ["x", "states", "dstates"] {
        short[name] = .tensor(inputs.tensor(name).slice(axis: 1, from: 0, to: steps))
    }
    return short
}

let check = Check(
    laws: [
        CheckLaw(
            "one-step", "With one step the results are those of rnnStepBackward.",
            probes: { inputs, _ in [begun(inputs, 1)] },
            holds: { inputs, answers in
                let one = inputs[0]
                let step = rnnStepBackward(
                    x: one.tensor("x").slice(axis: 1, at: 0), hPrevious: one.tensor("h0"),
                    h: one.tensor("states").slice(axis: 1, at: 0), wx: one.tensor("wx"),
                    wh: one.tensor("wh"), dh: one.tensor("dstates").slice(axis: 1, at: 0))
                let dx = answers[0].tensor("dx").slice(axis: 1, at: 0)
                return zip(
                    ["dwx", "dwh", "db", "dh0"].map { answers[0].tensor($0) } + [dx],
                    [step.dwx, step.dwh, step.db, step.dhPrevious, step.dx]
                ).allSatisfy { $0.isClose(to: $1, relative: 2e-4, absolute: 1e-4) }
            }),
        CheckLaw(
            "silent-end",
            "Where the loss reads none of the last states, they may as well be cut off: the weights' gradients stay.",
            probes: { inputs, _ in
                let (steps, heard) = (inputs.tensor("x").shape[1], (inputs.tensor("x").shape[1] + 1) / 2)
                let short = begun(inputs, heard)
                guard heard < steps else { return [short, inputs] }
                var silent = inputs
                let dstates = inputs.tensor("dstates")
                let end = dstates.slice(axis: 1, from: heard, to: steps)
                silent["dstates"] = .tensor(
                    concatenate([short.tensor("dstates"), Tensor(zeros: end.shape)], axis: 1))
                return [short, silent]
            },
            holds: { _, answers in
                ["dwx", "dwh", "db", "dh0"].allSatisfy {
                    answers[0].tensor($0).isClose(to: answers[1].tensor($0), relative: 2e-4, absolute: 1e-4)
                }
            }),
        CheckLaw(
            "central-difference",
            "Move the weights, the inputs or h0 a little: the states, weighed by dstates, move as your gradient says."
        ) { inputs, answer in
            let (x, h0, states) = (inputs.tensor("x"), inputs.tensor("h0"), inputs.tensor("states"))
            let (wx, wh, dstates) = (inputs.tensor("wx"), inputs.tensor("wh"), inputs.tensor("dstates"))
            let steps = x.shape[1]
            func at(_ tensor: Tensor, _ t: Int) -> Tensor { tensor.slice(axis: 1, at: t) }
            // What is left of the sums that the states came from: a bias of its own for each step and sequence.
            let rest = (0..<steps).map { t in
                arctanh(at(states, t)) - matmul(at(x, t), wx.transposed())
                    - matmul(t > 0 ? at(states, t - 1) : h0, wh.transposed())
            }
            func weighed(_ x: Tensor, _ h0: Tensor, _ wx: Tensor, _ wh: Tensor, _ b: Tensor) -> Float {
                var (h, sum): (Tensor, Float) = (h0, 0)
                for t in 0..<steps {
                    h = tanh(matmul(at(x, t), wx.transposed()) + matmul(h, wh.transposed()) + rest[t] + b)
                    sum += (at(dstates, t) * h).sum()
                }
                return sum
            }
            let b = Tensor(zeros: [wh.shape[0]])
            var random = SeededRandom(seed: 4)
            // Two steps, so that what the bend adds can be told and taken away.
            func slope(_ at: (Float) -> Float) -> Float {
                let near = (at(0.005) - at(-0.005)) / 0.01
                let far = (at(0.01) - at(-0.01)) / 0.02
                return (4 * near - far) / 3
            }
            let (ex, eh) = (direction(x.shape, &random), direction(h0.shape, &random))
            let (ewx, ewh) = (direction(wx.shape, &random), direction(wh.shape, &random))
            let eb = direction(b.shape, &random)
            let pairs = [
                (slope { weighed(x + $0 * ex, h0, wx, wh, b) }, (answer.tensor("dx") * ex).sum()),
                (slope { weighed(x, h0 + $0 * eh, wx, wh, b) }, (answer.tensor("dh0") * eh).sum()),
                (slope { weighed(x, h0, wx + $0 * ewx, wh, b) }, (answer.tensor("dwx") * ewx).sum()),
                (slope { weighed(x, h0, wx, wh + $0 * ewh, b) }, (answer.tensor("dwh") * ewh).sum()),
                (slope { weighed(x, h0, wx, wh, b + $0 * eb) }, (answer.tensor("db") * eb).sum()),
            ]
            return pairs.allSatisfy { abs($0 - $1) <= 5e-2 + 5e-3 * abs($0) }
        },
    ])
