/// The slopes are right, and the loss is too low. Of what is the logarithm taken?
///
/// Of the model's probabilities as they are. You smoothed them too, and so compared two smoothed distributions; the smoothing is done
/// to the target alone.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (
    -(wanted * log(exp(logP) * (1 - smoothing) + smoothing / tokens)).sum() / places,
    (exp(logP) - wanted) / places
)
