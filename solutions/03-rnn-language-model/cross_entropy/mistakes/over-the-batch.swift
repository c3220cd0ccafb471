/// The slopes of a place do not sum to 0; those of a token over all the places nearly do. Between what does a place choose?
///
/// The softmax runs along axis 0. Each place has a distribution over the V tokens: maximum and sum run along axis 1.
let n = Float(targets.count)
let p = softmax(logits, axis: 0)
var loss: Float = 0
var dlogits = p / n
for (place, target) in targets.enumerated() {
    loss -= log(p[place, target]) / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
