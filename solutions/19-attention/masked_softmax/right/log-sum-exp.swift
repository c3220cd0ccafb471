/// The logarithm of the sum is subtracted inside the exponential, so that no division is left.
let source = scores.shape[1]
var numbers: [Float] = []
for (row, length) in lengths.enumerated() {
    let real = (0..<length).map { scores[row, $0] }
    let largest = real.max() ?? 0
    let logSum = largest + log(real.reduce(0) { $0 + exp($1 - largest) })
    numbers += real.map { exp($0 - logSum) } + [Float](repeating: 0, count: source - length)
}
return Tensor(shape: scores.shape, numbers)
