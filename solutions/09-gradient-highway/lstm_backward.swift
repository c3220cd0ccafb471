import NumericCore

/// Back-propagation through time in an LSTM, from what a forward pass has kept. Rows of weights are in the order
/// i, f, g, o.
///
/// - Parameters:
///   - x: the inputs of all steps [B, T, D].
///   - h0: the hidden states before the first step [B, H].
///   - i: the input gates of all steps [B, T, H].
///   - f: the forget gates [B, T, H].
///   - g: the candidates [B, T, H].
///   - o: the output gates [B, T, H].
///   - cells: the cell states, c0 first [B, T + 1, H].
///   - wih: the weights from the input [4H, D].
///   - whh: the weights from the hidden state [4H, H].
///   - dstates: the gradient that reaches each hidden state from outside the layer [B, T, H].
/// - Returns: the gradients in the weights [4H, D] and [4H, H], in the bias [4H], in the inputs [B, T, D] and in both
///   first states [B, H].
func lstmBackward(
    x: Tensor, h0: Tensor, i: Tensor, f: Tensor, g: Tensor, o: Tensor, cells: Tensor,
    wih: Tensor, whh: Tensor, dstates: Tensor
) -> (dwih: Tensor, dwhh: Tensor, db: Tensor, dx: Tensor, dh0: Tensor, dc0: Tensor) {
    // solution
    var dwih = Tensor(zeros: wih.shape)
    var dwhh = Tensor(zeros: whh.shape)
    var db = Tensor(zeros: [wih.shape[0]])
    var dh = Tensor(zeros: h0.shape)
    var dc = Tensor(zeros: h0.shape)
    var dinputs: [Tensor] = []
    for t in (0..<x.shape[1]).reversed() {
        let (it, ft) = (i.slice(axis: 1, at: t), f.slice(axis: 1, at: t))
        let (gt, ot) = (g.slice(axis: 1, at: t), o.slice(axis: 1, at: t))
        let old = cells.slice(axis: 1, at: t)
        let h = t == 0 ? h0 : o.slice(axis: 1, at: t - 1) * tanh(old)
        let shown = tanh(cells.slice(axis: 1, at: t + 1))
        dh += dstates.slice(axis: 1, at: t)
        dc += dh * ot * (1 - shown * shown)
        let dsums = concatenate(
            [
                dc * gt * it * (1 - it), dc * old * ft * (1 - ft), dc * it * (1 - gt * gt),
                dh * shown * ot * (1 - ot),
            ], axis: 1)
        dwih += matmul(dsums.transposed(), x.slice(axis: 1, at: t))
        dwhh += matmul(dsums.transposed(), h)
        db += dsums.sum(axis: 0)
        dinputs.append(matmul(dsums, wih))
        dh = matmul(dsums, whh)
        dc *= ft
    }
    return (dwih, dwhh, db, stack(dinputs.reversed(), axis: 1), dh, dc)
    // stub
    // // Take the steps from the last to the first, and hand two gradients on. Run: workbook grade
    // unwritten()
    // end
}
