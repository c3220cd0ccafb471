/// At temperature 0 you nearly always give the largest logit, and not where a second lies close to it. Is 0 a low temperature like any
/// other?
///
/// A small number has been divided by in place of 0, and at that temperature the second largest keeps a share. Temperature 0
/// draws nothing: return the largest before any softmax.
let p = softmax(logits / max(temperature, 0.01), axis: 0)
var total: Float = 0
for id in 0..<p.count {
    total += p[id]
    if total > u { return id }
}
return p.count - 1
