/// Your id is a probable one and not that of the given u. In which order do you pass the tokens?
///
/// They have been sorted, the likeliest first. That draws from the same distribution; for one u to give one answer the order has to be
/// fixed, and here it is the order of the ids.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
let order = (0..<p.count).sorted { p[$0] > p[$1] }
for id in order {
    total += p[id]
    if total > u { return id }
}
return order[p.count - 1]
