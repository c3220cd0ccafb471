import NumericCore

/// Row 0 is right. Row 1 starts where row 0 ended, and so on. Where does the state of a new row come from?
///
/// The state runs on from one sequence of the batch into the next. Every row has a start of its own in h0: set the
/// state again for each row, or do all rows at once.
func rnnForward(
    x: Tensor, h0: Tensor, wx: Tensor, wh: Tensor, b: Tensor
) -> (states: Tensor, last: Tensor) {
    var h = h0.slice(axis: 0, at: 0)
    var rows: [Tensor] = []
    var lasts: [Tensor] = []
    for row in 0..<x.shape[0] {
        var states: [Tensor] = []
        for t in 0..<x.shape[1] {
            let xt = x.slice(axis: 0, at: row).slice(axis: 0, at: t)
            h = tanh(matmul(wx, xt) + matmul(wh, h) + b)
            states.append(h)
        }
        rows.append(stack(states, axis: 0))
        lasts.append(h)
    }
    return (stack(rows, axis: 0), stack(lasts, axis: 0))
}
