/// At low temperatures you draw from the first few ids only, at high ones too often the last. What do your probabilities add up to?
///
/// They have been divided by the temperature after the softmax, and add up to 1 divided by it. The temperature belongs to the
/// logits, before the softmax.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits, axis: 0) / temperature
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
