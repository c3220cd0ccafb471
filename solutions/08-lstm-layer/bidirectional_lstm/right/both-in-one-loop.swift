/// One loop takes a step from each end in every turn and writes both states to their places in a grid. The two
/// directions meet in the middle and pass each other; with two processors they could run at the same time.
let (batch, steps, size) = (x.shape[0], x.shape[1], whh.shape[1])
func step(_ t: Int, _ h: Tensor, _ c: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
    let xh = concatenate([x.slice(axis: 1, at: t), h], axis: 1)
    let sums = matmul(xh, concatenate([wih, whh], axis: 1), transposingRight: true) + b
    func block(_ n: Int) -> Tensor { sums.slice(axis: 1, from: n * size, to: (n + 1) * size) }
    let new = sigmoid(block(1)) * c + sigmoid(block(0)) * tanh(block(2))
    return (sigmoid(block(3)) * tanh(new), new)
}
var states = Tensor(zeros: [batch, steps, 2 * size])
let zeros = Tensor(zeros: [batch, size])
var (h, c, hBack, cBack) = (zeros, zeros, zeros, zeros)
for t in 0..<steps {
    (h, c) = step(t, h, c, wih, whh, b)
    (hBack, cBack) = step(steps - 1 - t, hBack, cBack, wihReverse, whhReverse, bReverse)
    for row in 0..<batch {
        for unit in 0..<size {
            states[row, t, unit] = h[row, unit]
            states[row, steps - 1 - t, size + unit] = hBack[row, unit]
        }
    }
}
return (states, stack([h, hBack], axis: 0))
