/// The loop only goes back; the slopes of all steps are kept, and the weights' gradients come from one product each at the
/// end. It needs memory for [B·T, 4H] numbers and makes fewer, larger calls.
let (batch, steps, size) = (x.shape[0], x.shape[1], h0.shape[1])
var before = [h0]
for t in 0..<(steps - 1) {
    before.append(o.slice(axis: 1, at: t) * tanh(cells.slice(axis: 1, at: t + 1)))
}
var slopes = [Tensor](repeating: h0, count: steps)
var (fromState, fromCell) = (Tensor(zeros: h0.shape), Tensor(zeros: h0.shape))
var t = steps - 1
while t >= 0 {
    let shown = tanh(cells.slice(axis: 1, at: t + 1))
    let (a, k) = (i.slice(axis: 1, at: t), f.slice(axis: 1, at: t))
    let (n, s) = (g.slice(axis: 1, at: t), o.slice(axis: 1, at: t))
    let atState = dstates.slice(axis: 1, at: t) + fromState
    let atCell = fromCell + atState * s * (1 - shown * shown)
    let gates = [
        n * a * (1 - a) * atCell, cells.slice(axis: 1, at: t) * k * (1 - k) * atCell,
        a * (1 - n * n) * atCell,
        shown * s * (1 - s) * atState,
    ]
    slopes[t] = concatenate(gates, axis: 1)
    fromState = matmul(slopes[t], whh)
    fromCell = k * atCell
    t -= 1
}
let all = stack(slopes, axis: 1).reshaped([batch * steps, 4 * size])
let inputs = x.reshaped([batch * steps, x.shape[2]])
let states = stack(before, axis: 1).reshaped([batch * steps, size])
return (
    matmul(all.transposed(), inputs), matmul(all.transposed(), states), all.sum(axis: 0),
    matmul(all, wih).reshaped(x.shape), fromState, fromCell
)
