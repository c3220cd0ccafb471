/// You give the last id far too often. With eight tokens and a u of 0.9, can any one probability be larger than u?
///
/// Each probability has been compared with u by itself. It is their sum so far that has to exceed u.
let largest = logits.scalars.firstIndex(of: logits.scalars.max()!)!
if temperature == 0 { return largest }
let p = softmax(logits / temperature, axis: 0)
for id in 0..<p.count where p[id] > u { return id }
return p.count - 1
