/// The slopes are those without smoothing, and the loss is lower than without. Of what is the logarithm taken?
///
/// You mixed the probability with an even one and took the logarithm of that. Here the logarithms are mixed: a probability near 0 of
/// any token costs much.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (0)
for (place, target) in targets.enumerated() { wanted[place, target] = 1 }
return (
    -(wanted * log(exp(logP) * (1 - smoothing) + smoothing / tokens)).sum() / places,
    (exp(logP) - wanted) / places
)
