/// The layers are a list, and a loop goes up through it with one product for all inputs of a layer: two or ten make no
/// difference to the code.
var inputs = x
var lasts: [Tensor] = []
for (wih, whh, b) in [(wih0, whh0, b0), (wih1, whh1, b1)] {
    let (batch, size) = (x.shape[0], b.shape[0] / 4)
    let known = matmul(inputs, wih, transposingRight: true)
    var (h, c) = (Tensor(zeros: [batch, size]), Tensor(zeros: [batch, size]))
    inputs = stack(
        (0..<x.shape[1]).map { t -> Tensor in
            let sums = known.slice(axis: 1, at: t) + (matmul(h, whh, transposingRight: true) + b)
            let blocks = sums.reshaped([batch, 4, size])
            let part = { (n: Int) in blocks.slice(axis: 1, at: n) }
            c = sigmoid(part(0)) * tanh(part(2)) + sigmoid(part(1)) * c
            h = tanh(c) * sigmoid(part(3))
            return h
        }, axis: 1)
    lasts.append(h)
}
return (inputs, stack(lasts, axis: 0))
