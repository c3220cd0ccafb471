/// Each gate by itself, with its own rows of the weights: four products where the packed form has one, and no joining
/// before them.
let size = i.shape[1]
func rows(_ w: Tensor, _ gate: Int) -> Tensor { w.slice(axis: 0, from: gate * size, to: (gate + 1) * size) }
let through = (1 - tanh(c) * tanh(c)) * o * dh + dc
let slopes = [
    (1 - i) * i * g * through, (1 - f) * f * cPrevious * through, (1 - g * g) * i * through,
    (1 - o) * o * tanh(c) * dh,
]
var dx = Tensor(zeros: x.shape)
var dhPrevious = Tensor(zeros: hPrevious.shape)
var (inputRows, hiddenRows, biases): ([Tensor], [Tensor], [Tensor]) = ([], [], [])
for gate in (0..<4).reversed() {
    dx += matmul(slopes[gate], rows(wih, gate))
    dhPrevious += matmul(slopes[gate], rows(whh, gate))
    inputRows.insert(matmul(slopes[gate].transposed(), x), at: 0)
    hiddenRows.insert(matmul(slopes[gate].transposed(), hPrevious), at: 0)
    biases.insert(slopes[gate].sum(axis: 0), at: 0)
}
return (
    dx, dhPrevious, f * through, concatenate(inputRows, axis: 0), concatenate(hiddenRows, axis: 0),
    concatenate(biases, axis: 0)
)
