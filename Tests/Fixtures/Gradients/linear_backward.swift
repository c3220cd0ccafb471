import NumericCore

/// y_t = x_t w at every step, there and back: x [B, T, D], w [D, H], dy [B, T, H].
func linearBackward(x: Tensor, w: Tensor, dy: Tensor) -> (y: Tensor, dw: Tensor, dx: Tensor) {
    // solution
    let steps = 0..<x.shape[1]
    let y = stack(steps.map { matmul(x.slice(axis: 1, at: $0), w) }, axis: 1)
    var dw = Tensor(zeros: w.shape)
    for t in steps {
        dw += matmul(x.slice(axis: 1, at: t), dy.slice(axis: 1, at: t), transposingLeft: true)
    }
    let dx = stack(steps.map { matmul(dy.slice(axis: 1, at: $0), w, transposingRight: true) }, axis: 1)
    return (y, dw, dx)
    // stub
    // unwritten()
    // end
}
