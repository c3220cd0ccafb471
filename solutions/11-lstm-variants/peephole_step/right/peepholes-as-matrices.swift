import NumericCore

/// The peepholes as diagonal matrices behind the others, so that the gates read the list [x, h, c]: it says what a
/// peephole is, and multiplies by many zeros.
func peepholeStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor, pi: Tensor, pf: Tensor, po: Tensor
) -> (h: Tensor, c: Tensor) {
    let size = h.shape[1]
    func diagonal(_ vector: Tensor) -> Tensor {
        var matrix = Tensor(zeros: [size, size])
        for unit in 0..<size { matrix[unit, unit] = vector[unit] }
        return matrix
    }
    func gate(_ k: Int, _ peephole: Tensor, _ seen: Tensor) -> Tensor {
        let (from, to) = (k * size, (k + 1) * size)
        let weights = concatenate(
            [
                wih.slice(axis: 0, from: from, to: to), whh.slice(axis: 0, from: from, to: to),
                diagonal(peephole),
            ],
            axis: 1)
        return matmul(concatenate([x, h, seen], axis: 1), weights.transposed())
            + b.slice(axis: 0, from: from, to: to)
    }
    let none = Tensor(zeros: [size])
    let new = sigmoid(gate(1, pf, c)) * c + sigmoid(gate(0, pi, c)) * tanh(gate(2, none, c))
    return (sigmoid(gate(3, po, new)) * tanh(new), new)
}
