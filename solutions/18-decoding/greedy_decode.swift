import NumericCore

/// Writes a sequence with the likeliest token at every step.
///
/// - Parameter table: log-probabilities [T, V + 1, V] by step, last token and next token. Row V is the beginning; token 0 is the end.
/// - Returns: the tokens, at most T of them; the end token is the last of them if it came.
func greedyDecode(table: Tensor) -> [Int] {
    // solution
    var tokens: [Int] = []
    var last = table.shape[2]
    for step in 0..<table.shape[0] {
        var best = 0
        for next in 1..<table.shape[2] where table[step, last, next] > table[step, last, best] {
            best = next
        }
        tokens.append(best)
        if best == 0 { break }
        last = best
    }
    return tokens
    // stub
    // // Choose a token at every step, then run: workbook grade
    // unwritten()
    // end
}
