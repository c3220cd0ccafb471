import NumericCore

/// W [s; c] is a sum of two products, and the context's is the same at every step. It is taken once; the states of
/// all steps go through one product.
func outputWithContext(states: Tensor, c: Tensor, w: Tensor, by: Tensor) -> Tensor {
    let (rows, steps, size) = (states.shape[0], states.shape[1], states.shape[2])
    let ws = w.slice(axis: 1, from: 0, to: size)
    let wc = w.slice(axis: 1, from: size, to: w.shape[1])
    let always = (matmul(c, wc.transposed()) + by).reshaped([rows, 1, by.shape[0]])
    let logits =
        matmul(states.reshaped([rows * steps, size]), ws.transposed()).reshaped([rows, steps, by.shape[0]])
        + always
    let shifted = logits - logits.max(axis: 2).reshaped([rows, steps, 1])
    return shifted - log(exp(shifted).sum(axis: 2)).reshaped([rows, steps, 1])
}
