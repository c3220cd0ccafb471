/// Loss and slopes are both V times too small. How many numbers have you averaged, and how many places are there?
///
/// The sum has been divided by N times V. One token per place is scored, so there are N numbers to average.
let (n, column) = (Float(logits.count), [targets.count, 1])
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var loss: Float = 0
var dlogits = exp(logP) / n
for (place, target) in targets.enumerated() {
    loss -= logP[place, target] / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
