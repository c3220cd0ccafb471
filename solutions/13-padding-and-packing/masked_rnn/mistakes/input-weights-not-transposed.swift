/// With as many inputs as units your program runs, and the share of the input is wrong. Which axis of W_x belongs to the
/// unit?
///
/// Axis 0. Rows of inputs meet W_x transposed. Where D and H differ the program stops.
var h = h0
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let m = Tensor(lengths.map { t < $0 ? 1 : 0 }).reshaped([lengths.count, 1])
    let candidate = tanh(
        matmul(x.slice(axis: 1, at: t), wx) + matmul(h, wh.transposed()) + b)
    h = m * candidate + (1 - m) * h
    states.append(m * h)
}
return (stack(states, axis: 1), h)
