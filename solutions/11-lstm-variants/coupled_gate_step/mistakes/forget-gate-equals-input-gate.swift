import NumericCore

/// Your cells are too near 0 where the gate is nearly shut. If hardly anything is to be written, how much should be
/// kept?
///
/// The old cell is multiplied by i, as the candidate is. Coupled means that the one share is what the other leaves:
/// multiply the old cell by 1 - i.
func coupledGateStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    let sums = matmul(x, wih.transposed()) + matmul(h, whh.transposed()) + b
    func block(_ k: Int) -> Tensor { sums.slice(axis: 1, from: k * size, to: (k + 1) * size) }
    let i = sigmoid(block(0))
    let g = tanh(block(1))
    let o = sigmoid(block(2))
    let cell = i * c + i * g
    return (o * tanh(cell), cell)
}
