import NumericCore

/// The eight weights of an LSTM cell from the four that PyTorch keeps for a layer.
///
/// - Parameters:
///   - wih: weight_ih_l0, blocks of H rows in the order i, f, g, o [4H, D].
///   - whh: weight_hh_l0, in the same order [4H, H].
///   - bih: bias_ih_l0 [4H].
///   - bhh: bias_hh_l0 [4H].
/// - Returns: a matrix for [x, h], x first, for each of f, i, o and g [H, D + H], and a bias for each [H].
func loadPackedWeights(
    wih: Tensor, whh: Tensor, bih: Tensor, bhh: Tensor
) -> (
    wf: Tensor, wi: Tensor, wo: Tensor, wg: Tensor, bf: Tensor, bi: Tensor, bo: Tensor, bg: Tensor
) {
    // solution
    let hidden = whh.shape[1]
    let joined = concatenate([wih, whh], axis: 1)
    let bias = bih + bhh
    func block(_ number: Int, of tensor: Tensor) -> Tensor {
        tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
    }
    let (i, f, g, o) = (0, 1, 2, 3)
    return (
        block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
        block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
    )
    // stub
    // // Take PyTorch's weights apart, then run: workbook grade
    // unwritten()
    // end
}
