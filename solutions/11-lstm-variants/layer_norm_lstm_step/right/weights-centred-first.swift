import NumericCore

/// The mean of a product's numbers is the product with the mean row of the weights, so the weights can be centred in its
/// place. The three biases before the gates are added up.
func layerNormLstmStep(
    x: Tensor, h: Tensor, c: Tensor, wih: Tensor, whh: Tensor, b: Tensor,
    gainX: Tensor, biasX: Tensor, gainH: Tensor, biasH: Tensor, gainC: Tensor, biasC: Tensor
) -> (h: Tensor, c: Tensor) {
    let units = h.shape[1]
    func product(_ w: Tensor, _ v: Tensor) -> Tensor {
        let p = matmul(w - w.mean(axis: 0), v.transposed())
        return (p / sqrt((p * p).mean(axis: 0) + 1e-5)).transposed()
    }
    let a = product(wih, x) * gainX + product(whh, h) * gainH + (biasX + biasH + b)
    func gate(_ k: Int) -> Tensor { a.slice(axis: 1, from: k * units, to: (k + 1) * units) }
    let cell = sigmoid(gate(1)) * c + sigmoid(gate(0)) * tanh(gate(2))
    let t = cell.transposed() - cell.mean(axis: 1)
    let seen = (t / sqrt((t * t).mean(axis: 0) + 1e-5)).transposed() * gainC + biasC
    return (sigmoid(gate(3)) * tanh(seen), cell)
}
