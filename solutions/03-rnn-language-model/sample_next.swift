import NumericCore

/// The next token, drawn from the softmax of the logits at a temperature.
///
/// - Parameters:
///   - logits: a score for each token [V].
///   - temperature: what the logits are divided by; 0 means the token with the largest logit.
///   - u: a uniform random number, 0 ≤ u < 1.
/// - Returns: the first id, in order, up to which the probabilities add up to more than u.
func sampleNext(logits: Tensor, temperature: Float, u: Float) -> Int {
    // solution
    if temperature == 0 {
        let largest = logits.max(axis: 0).sum()
        return logits.scalars.firstIndex(of: largest)!
    }
    let p = softmax(logits / temperature, axis: 0)
    var total: Float = 0
    for id in 0..<p.count {
        total += p[id]
        if total > u { return id }
    }
    return p.count - 1
    // stub
    // // Draw an id, then run: workbook grade
    // unwritten()
    // end
}
