/// At low temperatures you too often draw the last id, at high ones one of the first. What do your numbers add up to after the
/// power?
///
/// The probabilities have been raised to the power 1/temperature, which has the right ratios and no longer the sum 1. Divide by
/// their sum, or divide the logits before the softmax.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = exp(log(softmax(logits, axis: 0)) / temperature)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
