import NumericCore

/// Each gate's rows cut out of the weights before the product: eight products in place of two, and every line reads
/// like its equation.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    func sum(_ k: Int) -> Tensor {
        let rows = (from: k * size, to: (k + 1) * size)
        return matmul(x, wih.slice(axis: 0, from: rows.from, to: rows.to), transposingRight: true)
            + matmul(h, whh.slice(axis: 0, from: rows.from, to: rows.to), transposingRight: true)
            + b.slice(axis: 0, from: rows.from, to: rows.to)
    }
    let cell = sigmoid(c * pf + sum(1)) * c + sigmoid(c * pi + sum(0)) * tanh(sum(2))
    return (h: sigmoid(cell * po + sum(3)) * tanh(cell), c: cell)
}
