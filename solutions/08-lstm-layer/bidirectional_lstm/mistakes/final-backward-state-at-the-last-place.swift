/// states is right. h[1] is the backward state at the last place. How much has the backward direction read when it is
/// there?
///
/// One step: the last place is where it begins. It ends at place 0, with everything read. In PyTorch, too, this half of
/// h is not at the end of the output.
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
let back = stack(backward.states.reversed(), axis: 1)
return (
    concatenate([ahead, back], axis: 2), stack([forward.h, back.slice(axis: 1, at: x.shape[1] - 1)], axis: 0)
)
