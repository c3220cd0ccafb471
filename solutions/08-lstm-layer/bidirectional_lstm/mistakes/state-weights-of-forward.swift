/// The forward half is right. In the backward half only the last place is right, where that direction begins. Which of
/// its weights plays no part there?
///
/// Its weights from the hidden state are those of the forward direction: whh in place of whhReverse.
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
let backward = read(places.reversed(), wihReverse, whh, bReverse)
let ahead = stack(forward.states, axis: 1)
let back = stack(backward.states.reversed(), axis: 1)
return (concatenate([ahead, back], axis: 2), stack([forward.h, backward.h], axis: 0))
