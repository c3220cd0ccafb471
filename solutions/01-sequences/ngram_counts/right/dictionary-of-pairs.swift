import NumericCore

/// Counts into a dictionary first. For a real vocabulary most pairs never occur, and the table itself would not fit.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var pairs: [[Int]: Float] = [:]
    var rest = tokens[...]
    for length in lengths {
        let sequence = Array(rest.prefix(length))
        rest = rest.dropFirst(length)
        for i in sequence.indices.dropLast() { pairs[[sequence[i], sequence[i + 1]], default: 0] += 1 }
    }
    var table = Tensor(zeros: [vocabulary, vocabulary])
    for u in 0..<vocabulary {
        var total: Float = 0
        for v in 0..<vocabulary { total += pairs[[u, v], default: 0] + k }
        for v in 0..<vocabulary { table[u, v] = (pairs[[u, v], default: 0] + k) / total }
    }
    return table
}
