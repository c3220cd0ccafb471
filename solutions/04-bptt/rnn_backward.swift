import NumericCore

/// The cell over a whole sequence, backwards: h_t = tanh(x_t W_xᵀ + h_{t-1} W_hᵀ + b).
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the states before the first step [B, H].
///   - states: the states after each step, as the forward pass kept them [B, T, H].
///   - wx: W_x [H, D].
///   - wh: W_h [H, H].
///   - dstates: for each state, the slope of what the loss reads of it directly [B, T, H].
/// - Returns: the slopes in W_x [H, D], W_h [H, H] and b [H], in x [B, T, D] and in h0 [B, H].
func rnnBackward(
    x: Tensor, h0: Tensor, states: Tensor, wx: Tensor, wh: Tensor, dstates: Tensor
) -> (dwx: Tensor, dwh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor) {
    // solution
    var dwx = Tensor(zeros: wx.shape)
    var dwh = Tensor(zeros: wh.shape)
    var db = Tensor(zeros: [wh.shape[0]])
    var dx: [Tensor] = []
    var dh = Tensor(zeros: h0.shape)
    for t in (0..<x.shape[1]).reversed() {
        let h = states.slice(axis: 1, at: t)
        let hPrevious = t > 0 ? states.slice(axis: 1, at: t - 1) : h0
        let dsum = (dstates.slice(axis: 1, at: t) + dh) * (1 - h * h)
        dwx += matmul(dsum.transposed(), x.slice(axis: 1, at: t))
        dwh += matmul(dsum.transposed(), hPrevious)
        db += dsum.sum(axis: 0)
        dx.append(matmul(dsum, wx))
        dh = matmul(dsum, wh)
    }
    return (dwx, dwh, db, stack(dx.reversed(), axis: 1), dh)
    // stub
    // // Go back through the T steps, then run: workbook grade
    // unwritten()
    // end
}
