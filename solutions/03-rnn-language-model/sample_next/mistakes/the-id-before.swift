/// Your id is one too small wherever it is not 0. When the sum has passed u, which token's probability made it pass?
///
/// The last id whose sum has not yet passed u has been returned. It is the next one, the one that carries the sum over u.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return max(0, id - 1) }
}
return p.count - 1
