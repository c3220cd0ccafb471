// This file is compiled by itself: what it uses has to stand in it.
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
    // Run PyTorch's GRU over the T steps, then run: workbook grade
    unwritten()
}
