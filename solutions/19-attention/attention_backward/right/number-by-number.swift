/// Loops over rows, places and numbers, each row cut to its length at the start, so padding never appears. Every index
/// shows.
var dq = Tensor(zeros: q.shape)
var dkeys = Tensor(zeros: keys.shape)
var dvalues = Tensor(zeros: values.shape)
let (size, width) = (q.shape[1], dc.shape[1])
for (row, length) in lengths.enumerated() {
    let scores = (0..<length).map { place in
        (0..<size).reduce(Float(0)) { $0 + q[row, $1] * keys[row, place, $1] }
    }
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let total = powers.reduce(0, +)
    let weights = powers.map { $0 / total }
    let pulls = (0..<length).map { place in
        (0..<width).reduce(Float(0)) { $0 + dc[row, $1] * values[row, place, $1] }
    }
    let common = zip(weights, pulls).reduce(Float(0)) { $0 + $1.0 * $1.1 }
    for place in 0..<length {
        let slope = weights[place] * (pulls[place] - common)
        for number in 0..<size {
            dq[row, number] += slope * keys[row, place, number]
            dkeys[row, place, number] = slope * q[row, number]
        }
        for number in 0..<width { dvalues[row, place, number] = weights[place] * dc[row, number] }
    }
}
return (dq, dkeys, dvalues)
