/// Each row is as many ones as its length and as many zeros as are left, laid end to end. It needs no index, and relies
/// on the order in which a tensor keeps its numbers.
let rows = lengths.map { length in
    [Float](repeating: 1, count: length) + [Float](repeating: 0, count: steps - length)
}
return Tensor(shape: [lengths.count, steps], Array(rows.joined()))
