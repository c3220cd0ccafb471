import CheckKit
import NumericCore

private func direction(_ shape: [Int], _ random: inout SeededRandom) -> Tensor {
    Tensor(uniform: shape, in: -1...1, using: &random)
}

private func arctanh(_ h: Tensor) -> Tensor { log((1 + h) / (1 - h)) / 2 }

let check = Check(
    laws: [
        CheckLaw(
            "central-difference",
            "Move one input of the step a little: its new state, weighed by dh, moves as your gradient says."
        ) { inputs, answer in
            let (x, old, h) = (inputs.tensor("x"), inputs.tensor("hPrevious"), inputs.tensor("h"))
            let (wx, wh, dh) = (inputs.tensor("wx"), inputs.tensor("wh"), inputs.tensor("dh"))
            // What is left of the sum that h came from: the bias, another for each row.
            let rest = arctanh(h) - matmul(x, wx.transposed()) - matmul(old, wh.transposed())
            func weighed(_ x: Tensor, _ old: Tensor, _ wx: Tensor, _ wh: Tensor, _ b: Tensor) -> Float {
                (dh * tanh(matmul(x, wx.transposed()) + matmul(old, wh.transposed()) + rest + b)).sum()
            }
            let b = Tensor(zeros: [wh.shape[0]])
            var random = SeededRandom(seed: 4)
            let step: Float = 1e-2
            func slope(_ at: (Float) -> Float) -> Float { (at(step) - at(-step)) / (2 * step) }
            let (ex, eh) = (direction(x.shape, &random), direction(old.shape, &random))
            let (ewx, ewh) = (direction(wx.shape, &random), direction(wh.shape, &random))
            let eb = direction(b.shape, &random)
            let pairs = [
                (slope { weighed(x + $0 * ex, old, wx, wh, b) }, (answer.tensor("dx") * ex).sum()),
                (slope { weighed(x, old + $0 * eh, wx, wh, b) }, (answer.tensor("dhPrevious") * eh).sum()),
                (slope { weighed(x, old, wx + $0 * ewx, wh, b) }, (answer.tensor("dwx") * ewx).sum()),
                (slope { weighed(x, old, wx, wh + $0 * ewh, b) }, (answer.tensor("dwh") * ewh).sum()),
                (slope { weighed(x, old, wx, wh, b + $0 * eb) }, (answer.tensor("db") * eb).sum()),
            ]
            // A step of 1e-2 in every number at once bends the tanh by some parts in a thousand.
            return pairs.allSatisfy { abs($0 - $1) <= 2e-2 + 2e-3 * abs($0) }
        }
    ])
