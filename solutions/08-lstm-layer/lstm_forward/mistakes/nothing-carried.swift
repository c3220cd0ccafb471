/// The first step is right, and each later one is what it would be if it came first. How many variables named h and c
/// are there in your code?
///
/// Those inside the loop end with each turn, and the next turn reads h0 and c0 again. Declare both before the loop and
/// write to them without let or var.
let size = h0.shape[1]
var last = (h0, c0)
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let xt = x.slice(axis: 1, at: t)
    let sums = matmul(xt, wih.transposed()) + matmul(h0, whh.transposed()) + b
    let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
    let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
    let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
    let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
    let c = f * c0 + i * g
    let h = o * tanh(c)
    last = (h, c)
    states.append(h)
}
return (stack(states, axis: 1), last.0, last.1)
