/// The larger u is, the smaller your id. Where does your walk through the probabilities begin, and with which u does it end?
///
/// u has been measured from the end: 1 - u. It would be as random, but another token. Ids are passed in order, and the first whose sum
/// exceeds u is drawn.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > 1 - u { return id }
}
return p.count - 1
