import NumericCore

/// Back-propagation through time: the way back through all steps of a recurrent cell.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - states: the states after each step [B, T, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dstates: what the loss says directly of each state [B, T, H].
/// - Returns: the gradients in W_x [H, D], W_h [H, H], b [H], x [B, T, D] and h0 [B, H].
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    // solution
    var (dwx, dwh) = (Tensor(zeros: wx.shape), Tensor(zeros: wh.shape))
    var db = Tensor(zeros: [wh.shape[0]])
    var dx = [Tensor](repeating: Tensor(zeros: [x.shape[0], x.shape[2]]), count: x.shape[1])
    var carried = Tensor(zeros: h0.shape)
    for t in (0..<x.shape[1]).reversed() {
        let h = states.slice(axis: 1, at: t)
        let previous = t == 0 ? h0 : states.slice(axis: 1, at: t - 1)
        let delta = (dstates.slice(axis: 1, at: t) + carried) * (1 - h * h)
        dwx += matmul(delta, x.slice(axis: 1, at: t), transposingLeft: true)
        dwh += matmul(delta, previous, transposingLeft: true)
        db += delta.sum(axis: 0)
        dx[t] = matmul(delta, wx)
        carried = matmul(delta, wh)
    }
    return (dwx, dwh, db, stack(dx, axis: 1), carried)
    // stub
    // // Go back from the last step to the first, then run: workbook grade
    // unwritten()
    // end
}
