/// The equations as they are written, with each sequence a column: W times x, no transposed weights. Each result is turned
/// back at the end.
let size = h0.shape[1]
func part(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
let column = b.reshaped([3 * size, 1])
var h = h0.transposed()
var states: [Tensor] = []
for t in 0..<x.shape[1] {
    let inputs = matmul(wih, x.slice(axis: 1, at: t).transposed()) + column
    let r = sigmoid(part(inputs, 0) + matmul(part(whh, 0), h))
    let n = tanh(part(inputs, 2) + matmul(part(whh, 2), r * h))
    let kept = sigmoid(-(part(inputs, 1) + matmul(part(whh, 1), h)))
    h = n + kept * (h - n)
    states.append(h.transposed())
}
return stack(states, axis: 1)
