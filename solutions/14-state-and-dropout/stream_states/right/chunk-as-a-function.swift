/// Each chunk is cut out first, its inputs are multiplied by the weights in one product, and a function of the chunk hands on the
/// last state.
func read(_ part: Tensor, _ marks: Tensor, from start: Tensor) -> [Tensor] {
    let (batch, steps) = (part.shape[0], part.shape[1])
    let fromInputs = matmul(part.reshaped([batch * steps, part.shape[2]]), wx.transposed())
        .reshaped([batch, steps, wx.shape[0]])
    var states: [Tensor] = []
    for step in 0..<steps {
        let old = states.last ?? start
        let kept = old - old * marks.slice(axis: 1, from: step, to: step + 1)
        states.append(tanh(fromInputs.slice(axis: 1, at: step) + matmul(kept, wh.transposed()) + b))
    }
    return states
}
var all: [Tensor] = []
var begin = 0
while begin < x.shape[1] {
    let end = min(begin + chunk, x.shape[1])
    all += read(
        x.slice(axis: 1, from: begin, to: end), starts.slice(axis: 1, from: begin, to: end),
        from: all.last ?? h0)
    begin = end
}
return stack(all, axis: 1)
