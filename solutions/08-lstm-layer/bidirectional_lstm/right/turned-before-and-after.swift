/// One layer in the usual direction, called twice: the inputs are turned before the second call, and its states after
/// it. Two copies of a sequence are the price of a layer that knows nothing of directions.
func turned(_ x: Tensor) -> Tensor {
    stack((0..<x.shape[1]).reversed().map { x.slice(axis: 1, at: $0) }, axis: 1)
}
func layer(_ x: Tensor, _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> Tensor {
    let (batch, size) = (x.shape[0], whh.shape[1])
    let known = matmul(x, wih.transposed()) + b
    var (h, c) = (Tensor(zeros: [batch, size]), Tensor(zeros: [batch, size]))
    return stack(
        (0..<x.shape[1]).map { t -> Tensor in
            let sums = (known.slice(axis: 1, at: t) + matmul(h, whh.transposed())).reshaped([batch, 4, size])
            c =
                sigmoid(sums.slice(axis: 1, at: 1)) * c
                + sigmoid(sums.slice(axis: 1, at: 0)) * tanh(sums.slice(axis: 1, at: 2))
            h = sigmoid(sums.slice(axis: 1, at: 3)) * tanh(c)
            return h
        }, axis: 1)
}
let forward = layer(x, wih, whh, b)
let backward = turned(layer(turned(x), wihReverse, whhReverse, bReverse))
let ends = [forward.slice(axis: 1, at: x.shape[1] - 1), backward.slice(axis: 1, at: 0)]
return (states: concatenate([forward, backward], axis: 2), h: stack(ends, axis: 0))
