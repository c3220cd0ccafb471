/// The states of a list of inputs are those of its beginning and one step more; the backward direction is the same with
/// the end. It says what a direction is and copies more than a loop.
typealias Pair = (h: Tensor, c: Tensor)
func pairs(_ inputs: ArraySlice<Tensor>, _ w: (Tensor, Tensor, Tensor)) -> [Pair] {
    let size = w.1.shape[1]
    guard let input = inputs.last else { return [] }
    let before = pairs(inputs.dropLast(), w)
    let zeros = Tensor(zeros: [x.shape[0], size])
    let old = before.last ?? (zeros, zeros)
    let sums = w.2 + (matmul(old.h, w.1.transposed()) + matmul(input, w.0.transposed()))
    func block(_ n: Int) -> Tensor { sums.slice(axis: 1, from: n * size, to: (n + 1) * size) }
    let c = tanh(block(2)) * sigmoid(block(0)) + old.c * sigmoid(block(1))
    return before + [(tanh(c) * sigmoid(block(3)), c)]
}
let inputs = (0..<x.shape[1]).map { x.slice(axis: 1, at: $0) }
let forward = pairs(inputs[...], (wih, whh, b)).map(\.h)
let backward = pairs(Array(inputs.reversed())[...], (wihReverse, whhReverse, bReverse)).map(\.h)
let places = zip(forward, backward.reversed()).map { concatenate([$0, $1], axis: 1) }
return (stack(places, axis: 1), stack([forward.last!, backward.last!], axis: 0))
