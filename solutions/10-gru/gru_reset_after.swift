import NumericCore

/// The GRU of PyTorch and cuDNN over a whole sequence: z keeps, and the reset gate acts after the product.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - wih: the weights from the input [3H, D], in blocks of H rows: r, z, n.
///   - whh: the weights from the state [3H, H], in the same blocks.
///   - bih: the bias beside the input's product [3H], in the same blocks.
///   - bhh: the bias beside the state's product [3H], in the same blocks.
/// - Returns: the state after each step [B, T, H].
func gruResetAfter(
    x: Tensor, h0: Tensor, wih: Tensor, whh: Tensor, bih: Tensor, bhh: Tensor
) -> Tensor {
    // solution
    let size = h0.shape[1]
    func gate(_ tensor: Tensor, _ index: Int) -> Tensor {
        tensor.slice(axis: 1, from: index * size, to: (index + 1) * size)
    }
    var h = h0
    var states: [Tensor] = []
    for t in 0..<x.shape[1] {
        let fromInput = matmul(x.slice(axis: 1, at: t), wih.transposed()) + bih
        let fromState = matmul(h, whh.transposed()) + bhh
        let r = sigmoid(gate(fromInput, 0) + gate(fromState, 0))
        let z = sigmoid(gate(fromInput, 1) + gate(fromState, 1))
        let n = tanh(gate(fromInput, 2) + r * gate(fromState, 2))
        h = z * h + (1 - z) * n
        states.append(h)
    }
    return stack(states, axis: 1)
    // stub
    // // Run PyTorch's GRU over the T steps, then run: workbook grade
    // unwritten()
    // end
}
