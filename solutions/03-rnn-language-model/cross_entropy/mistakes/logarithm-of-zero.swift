/// Your loss is inf where a target's logit lies 200 below the others, and right elsewhere. What is its probability in a `Float`?
///
/// It is 0, and the logarithm has been taken afterwards. The logarithm of the quotient is a difference: the logit, minus the
/// largest, minus the logarithm of the sum. That is about -200 and needs no probability.
let n = Float(targets.count)
let p = softmax(logits, axis: 1)
var loss: Float = 0
var dlogits = p / n
for (place, target) in targets.enumerated() {
    loss -= log(p[place, target]) / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
