/// Ordinary logits come out right, and where they lie near 1000 you give nan or inf. What is `exp(1000)` in a `Float`?
///
/// It is infinity. Sum and quotients have been made of the exponentials as they are. Subtract each place's largest logit first,
/// in both: the differences, and with them all the results, stay the same.
let n = Float(targets.count)
let powers = exp(logits)
let sums = powers.sum(axis: 1)
var loss: Float = 0
var dlogits = powers / sums.reshaped([targets.count, 1]) / n
for (place, target) in targets.enumerated() {
    loss += (log(sums[place]) - logits[place, target]) / n
    dlogits[place, target] -= 1 / n
}
return (loss, dlogits)
