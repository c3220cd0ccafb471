// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// How the state after step t answers to small changes of the state after step s.
///
/// - Parameters:
///   - states: h_0 to h_T of one sequence [T+1, H].
///   - wh: the weights from the state [H, H].
///   - s: the earlier step, 0 or more.
///   - t: the later step, s or more.
/// - Returns: the Jacobian of h_t in h_s, row by unit of h_t, column by unit of h_s [H, H].
func stateJacobian(states: Tensor, wh: Tensor, s: Int, t: Int) -> Tensor {
    // Multiply the steps from s to t, then run: workbook grade
    unwritten()
}
