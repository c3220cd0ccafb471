/// At temperature 0.01 you give the last id. How large is a logit of 2 after the division, and what is its exponential?
///
/// `exp(200)` is infinity in a `Float`, and the quotients are nan. Use a softmax that subtracts the largest first.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let powers = exp(logits / temperature)
let p = powers / powers.sum()
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
