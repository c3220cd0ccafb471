/// Your loss hardly moves when a logit does, and does not fall near 0 however large the target's logit is. What went into
/// the softmax?
///
/// Probabilities did: the softmax has been taken twice. The cross-entropy begins with logits and makes the probabilities itself.
let n = Float(targets.count)
let p = softmax(softmax(logits, axis: 1), axis: 1)
var loss: Float = 0
var dlogits = p / n
for (place, target) in targets.enumerated() {
    loss -= log(p[place, target]) / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
