/// One row after the other, with plain loops: what the broadcasting does, written out.
var result = logits
for row in 0..<logits.shape[0] {
    var largest = -Float.infinity
    for token in 0..<logits.shape[1] { largest = max(largest, logits[row, token]) }
    var total: Float = 0
    for token in 0..<logits.shape[1] { total += exp(logits[row, token] - largest) }
    for token in 0..<logits.shape[1] { result[row, token] = exp(logits[row, token] - largest) / total }
}
return result
