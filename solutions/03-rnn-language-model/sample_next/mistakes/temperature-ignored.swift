/// Your id is right for temperature 0 and, by the same u, the same for all other temperatures. On which line do the logits meet it?
///
/// The probabilities are those of temperature 1. Divide the logits by the temperature before the softmax. To divide the
/// probabilities and bring their sum back to 1 would change nothing.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
