/// Your loss lies between 0 and 1. Is a target with the probability 0.001 no worse than one with 0.1?
///
/// It is far worse, by log 100. The loss is −log p; 1 − p hardly tells bad guesses apart. Its gradient is not p less target either.
let n = Float(targets.count)
let p = softmax(logits, axis: 1)
var loss: Float = 0
var dlogits = p
for (place, target) in targets.enumerated() {
    loss += (1 - p[place, target]) / n
    dlogits[place, target] -= 1
}
return (3, loss, dlogits / n)
