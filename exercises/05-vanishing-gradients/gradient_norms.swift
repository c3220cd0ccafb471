// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How large the gradient of a loss is in each state of one sequence, when the loss looks at the last state only.
///
/// - Parameters:
///   - states: h_0 to h_T [T+1, H].
///   - wh: the weights from the state [H, H].
///   - upstream: the gradient of the loss in h_T [H].
/// - Returns: the length of the gradient in h_0, in h_1 and so on to h_T [T+1].
func gradientNorms(states: Tensor, wh: Tensor, upstream: Tensor) -> Tensor {
    // Send the signal back and measure it at every state, then run: workbook grade
    unwritten()
}
