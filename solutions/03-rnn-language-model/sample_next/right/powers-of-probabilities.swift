/// Powers of the probabilities, brought back to the sum 1: another way to the same distribution. A probability that is 0 in a
/// `Float` stays 0, so it needs logits that are not too far apart.
let p = softmax(logits, axis: 0)
if temperature == 0 { return p.scalars.firstIndex(of: p.scalars.max()!)! }
let best = log(p.max(axis: 0).sum())
let powers = exp((log(p) - best) / temperature)
var total: Float = 0
return (powers / powers.sum()).scalars.firstIndex {
    total += $0
    return total > u
} ?? p.count - 1
