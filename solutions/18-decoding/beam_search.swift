import NumericCore

/// Writes a sequence with `width` beginnings kept at every step.
///
/// - Parameters:
///   - table: log-probabilities [T, V + 1, V] by step, last token and next token. Row V is the beginning; token 0 is the end.
///   - width: how many extensions are kept at each step, at least one.
///   - alpha: the exponent of the length penalty ((5 + n) / 6)^α; 0 switches it off.
/// - Returns: the sequence with the best score, with its end token if it has one, its log-probability and its score.
func beamSearch(
    table: Tensor, width: Int, alpha: Float
) -> (tokens: [Int], logProbability: Float, score: Float) {
    // solution
    var open: [(tokens: [Int], logProbability: Float)] = [([], 0)]
    var finished: [(tokens: [Int], logProbability: Float)] = []
    for step in 0..<table.shape[0] {
        var extensions: [(tokens: [Int], logProbability: Float)] = []
        for one in open {
            let last = one.tokens.last ?? table.shape[2]
            for next in 0..<table.shape[2] {
                extensions.append((one.tokens + [next], one.logProbability + table[step, last, next]))
            }
        }
        let kept = extensions.sorted { $0.logProbability > $1.logProbability }.prefix(width)
        finished += kept.filter { $0.tokens.last == 0 }
        open = kept.filter { $0.tokens.last != 0 }
    }
    let scored = (finished + open).map { one in
        let penalty = exp(alpha * log((5 + Float(one.tokens.count)) / 6))
        return (tokens: one.tokens, logProbability: one.logProbability, score: one.logProbability / penalty)
    }
    var best = scored[0]
    for one in scored where one.score > best.score { best = one }
    return best
    // stub
    // // Keep the best of all extensions, then run: workbook grade
    // unwritten()
    // end
}
