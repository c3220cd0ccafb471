/// All is right until one place lies far below the others; then it gives inf or nan. Where do its exponentials stand after your
/// subtraction?
///
/// One maximum has been taken for all places. A place 2000 below it has nothing but exponentials of 0, and the logarithm of their
/// sum is minus infinity. Each place needs its own maximum, so that its largest exponential is 1.
let n = Float(targets.count)
let column = [targets.count, 1]
let lowered = logits - logits.scalars.max()!
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
