import NumericCore

/// With large cells your gates are below 0 or above 1, and some of your h beyond 1. What is the last thing that
/// happens to a gate?
///
/// The peephole's share is added after sigmoid. It is a part of the sum: sigmoid comes last.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0)) + pi * c
    let f = sigmoid(block(1)) + pf * c
    let g = tanh(block(2))
    let cell = f * c + i * g
    let o = sigmoid(block(3)) + po * cell
    return (o * tanh(cell), cell)
}
