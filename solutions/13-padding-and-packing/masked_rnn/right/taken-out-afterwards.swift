/// The plain loop runs to the end; the states are masked when it is over, and each row's last state is taken out at
/// length − 1. Padding is computed and thrown away. That is right only because no earlier state can know of it.
var h = h0
var all: [Tensor] = []
for t in 0..<x.shape[1] {
    let joined = concatenate([x.slice(axis: 1, at: t), h], axis: 1)
    h = tanh(matmul(joined, concatenate([wx, wh], axis: 1).transposed()) + b)
    all.append(h)
}
let last = lengths.enumerated().map { row, length in all[length - 1].slice(axis: 0, at: row) }
let mask = Tensor(lengths.map { length in (0..<x.shape[1]).map { $0 < length ? 1 : 0 } })
return (stack(all, axis: 1) * mask.reshaped([x.shape[0], x.shape[1], 1]), stack(last, axis: 0))
