/// states is right, and h does not hold what stands in it at the two ends; its numbers may even go beyond 1 and -1. Which
/// of its two states did you take where a direction ends?
///
/// The cell states are in h. What is asked for is the hidden state in which each direction ends.
func read(_ places: [Int], _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: [Tensor], c: Tensor) {
    let size = whh.shape[1]
    var h = Tensor(zeros: [x.shape[0], size])
    var c = h
    var states: [Tensor] = []
    for t in places {
        let xt = x.slice(axis: 1, at: t)
        let sums = matmul(xt, wih.transposed()) + matmul(h, whh.transposed()) + b
        let i = sigmoid(sums.slice(axis: 1, from: 0, to: size))
        let f = sigmoid(sums.slice(axis: 1, from: size, to: 2 * size))
        let g = tanh(sums.slice(axis: 1, from: 2 * size, to: 3 * size))
        let o = sigmoid(sums.slice(axis: 1, from: 3 * size, to: 4 * size))
        c = f * c + i * g
        h = o * tanh(c)
        states.append(h)
    }
    return (states, c)
}
let places = Array(0..<x.shape[1])
let forward = read(places, wih, whh, b)
let backward = read(places.reversed(), wihReverse, whhReverse, bReverse)
let ahead = stack(forward.states, axis: 1)
let back = stack(backward.states.reversed(), axis: 1)
return (concatenate([ahead, back], axis: 2), stack([forward.c, backward.c], axis: 0))
