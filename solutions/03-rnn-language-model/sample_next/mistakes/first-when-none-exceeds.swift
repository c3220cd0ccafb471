/// One call is wrong: 31 equal logits and a u just below 1. Where does your loop end, if the sum of all probabilities comes
/// out a little below 1?
///
/// Rounded sums need not reach 1. Then no id exceeds u, and what stands behind the loop is returned: it has to be the last id.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return 0
