/// Your id is one too large wherever it is not the last. Does your sum contain the token's own probability when you compare?
///
/// The comparison comes before the addition, so each token is judged by the sum of those before it. Add first, then compare with u.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    if total > u { return id }
    total += p[id]
}
return p.count - 1
