// This file is compiled by itself: what it uses has to stand in it.
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
    // Carry dh back through the step, then run: workbook grade
    unwritten()
}
