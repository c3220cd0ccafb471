/// A single loop over all steps. The numbers do not depend on the chunks, so `chunk` is not looked at; chunks only limit how much
/// is held at a time.
var h = h0
let states = (0..<x.shape[1]).map { t -> Tensor in
    for row in 0..<h.shape[0] where starts[row, t] == 1 {
        for unit in 0..<h.shape[1] { h[row, unit] = 0 }
    }
    h = tanh(
        b + matmul(h, wh, transposingRight: true)
            + matmul(x.slice(axis: 1, at: t), wx, transposingRight: true))
    return h
}
return stack(states, axis: 1)
