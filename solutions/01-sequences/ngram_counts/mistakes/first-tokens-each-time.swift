import NumericCore

/// With one sequence your table is right; with several it depends on which comes first. Where does the second of them begin?
///
/// Each sequence has been counted from the beginning of the list, so the first tokens count again and again. After each
/// sequence, move the start on by its length.
func ngramCounts(tokens: [Int], lengths: [Int], vocabulary: Int, k: Float) -> Tensor {
    var counts = Tensor(repeating: k, shape: [vocabulary, vocabulary])
    let start = 0
    for length in lengths {
        for i in start..<(start + length - 1) {
            counts[tokens[i], tokens[i + 1]] += 1
        }
    }
    return counts / counts.sum(axis: 1).reshaped([vocabulary, 1])
}
