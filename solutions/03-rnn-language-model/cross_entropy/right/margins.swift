/// Subtracts the target's own logit from its row: the loss is then the logarithm of a sum whose target term is 1. Where another logit
/// lies far above, that sum overflows, so the largest is taken out again.
let n = Float(targets.count)
var losses: [Float] = []
var slopes: [Tensor] = []
for (place, target) in targets.enumerated() {
    let margins = logits.slice(axis: 0, at: place) - logits[place, target]
    let largest = margins.max(axis: 0).sum()
    losses.append(largest + log(exp(margins - largest).sum()))
    var slope = exp(margins - losses[place])
    slope[target] -= 1
    slopes.append(slope / n)
}
return (Tensor(losses).mean(), stack(slopes, axis: 0))
