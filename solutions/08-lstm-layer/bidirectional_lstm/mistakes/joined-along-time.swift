/// Your states are [B, 2T, H]: all forward states, and behind them all backward ones. At how many places does a word
/// stand?
///
/// At one. The two states of a place belong side by side: concatenate along the last axis, not along time.
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
return (concatenate([ahead, back], axis: 1), stack([forward.h, backward.h], axis: 0))
