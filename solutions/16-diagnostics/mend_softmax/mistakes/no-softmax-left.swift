/// Your loss is not a number for some logits. Of what has the logarithm been taken?
///
/// Of a logit, which may be negative. One softmax too many was there; you took out both.
let n = Float(targets.count)
var loss: Float = 0
var dlogits = logits
for (place, target) in targets.enumerated() {
    loss -= log(logits[place, target]) / n
    dlogits[place, target] -= 1
}
return (3, loss, dlogits / n)
