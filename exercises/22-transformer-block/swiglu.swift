// This file is compiled by itself: what it uses has to stand in it.
import NumericCore

/// A feed-forward part with a gate: W_down (silu(W_gate x) ⊙ W_up x).
///
/// - Parameters:
///   - x: the rows [N, E].
///   - wgate: the weights of what goes through silu [F, E].
///   - wup: the weights of what is multiplied by it [F, E].
///   - wdown: the weights back to E numbers [E, F].
/// - Returns: a row for each row of x [N, E].
func swiglu(x: Tensor, wgate: Tensor, wup: Tensor, wdown: Tensor) -> Tensor {
    // Three products and a gate, then run: workbook grade
    unwritten()
}
