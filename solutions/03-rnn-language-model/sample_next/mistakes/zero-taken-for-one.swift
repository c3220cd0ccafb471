/// At temperature 0 your id depends on u. What should a temperature that draws the logits apart without limit leave to chance?
///
/// Temperature 0 has been treated as none. It means the largest logit, always.
let p = softmax(temperature == 0 ? logits : logits / temperature, axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
