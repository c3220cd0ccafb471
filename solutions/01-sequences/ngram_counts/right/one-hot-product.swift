import NumericCore

/// The counts as one matrix product of one-hot rows: contexts transposed, times nexts. It is how a framework would do it.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var contexts: [[Float]] = []
    var nexts: [[Float]] = []
    func oneHot(_ id: Int) -> [Float] { (0..<vocabulary).map { $0 == id ? 1 : 0 } }
    var start = 0
    for length in lengths {
        for i in start..<max(start, start + length - 1) {
            contexts.append(oneHot(tokens[i]))
            nexts.append(oneHot(tokens[i + 1]))
        }
        start += length
    }
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    if !contexts.isEmpty { counts += matmul(Tensor(contexts).transposed(), Tensor(nexts)) }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
}
