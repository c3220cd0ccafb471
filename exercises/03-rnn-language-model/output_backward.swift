// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// From the slopes of the logits to those of all that they were made from: logits = h W_yᵀ + b_y.
///
/// - Parameters:
///   - h: the states that went into the output layer [N, H].
///   - w: W_y [V, H].
///   - dlogits: the slope of the loss in each logit [N, V].
/// - Returns: the slopes in W_y [V, H], in b_y [V] and in the states [N, H].
func outputBackward(h: Tensor, w: Tensor, dlogits: Tensor) -> (dw: Tensor, dby: Tensor, dh: Tensor) {
    // Find the three gradients, then run: workbook grade
    unwritten()
}
