import NumericCore

/// The way back through one step of the GRU in which z writes and the reset gate acts before the product.
///
/// - Parameters:
///   - x: the inputs of the step [B, D].
///   - h: the states before the step [B, H].
///   - r: the reset gates of the step [B, H].
///   - z: the update gates of the step [B, H].
///   - n: the candidates of the step [B, H].
///   - wih: the weights from the input [3H, D], in blocks of H rows: r, z, n.
///   - whh: the weights from the state [3H, H], in the same blocks.
///   - dh: the gradient in the states after the step [B, H].
/// - Returns: the gradients in the inputs [B, D], in the states before the step [B, H], in the weights [3H, D] and
///   [3H, H], and in the bias [3H].
func gruStepBackward(
    x: Tensor, h: Tensor, r: Tensor, z: Tensor, n: Tensor, wih: Tensor, whh: Tensor, dh: Tensor
) -> (dx: Tensor, dhPrevious: Tensor, dwih: Tensor, dwhh: Tensor, db: Tensor) {
    // solution
    let size = h.shape[1]
    let gateWeights = whh.slice(axis: 0, from: 0, to: 2 * size)
    let candidateWeights = whh.slice(axis: 0, from: 2 * size, to: 3 * size)
    let dn = dh * z * (1 - n * n)
    let dz = dh * (n - h) * z * (1 - z)
    let dreset = matmul(dn, candidateWeights)
    let dr = dreset * h * r * (1 - r)
    let dgates = concatenate([dr, dz], axis: 1)
    let dsums = concatenate([dgates, dn], axis: 1)
    let dhPrevious = dh * (1 - z) + matmul(dgates, gateWeights) + dreset * r
    let dwhh = concatenate(
        [matmul(dgates.transposed(), h), matmul(dn.transposed(), r * h)], axis: 0)
    return (matmul(dsums, wih), dhPrevious, matmul(dsums.transposed(), x), dwhh, dsums.sum(axis: 0))
    // stub
    // // Carry dh back through the step, then run: workbook grade
    // unwritten()
    // end
}
