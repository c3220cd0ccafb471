/// One call is wrong: with 31 tokens you give the id 31. Which ids are there?
///
/// The loop has run to its end, because rounding kept the sum below u, and the number of tokens was returned. Ids begin at 0, so
/// the last one is V - 1.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count
