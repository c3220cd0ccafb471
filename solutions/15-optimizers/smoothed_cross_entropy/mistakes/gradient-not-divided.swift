/// Your loss is right and every slope is N times too steep. What has been done to the loss that was not done to its slopes?
///
/// The loss is a mean over N places, so each logit moves it by 1/N of what it moves its own place's loss. Divide `dlogits` by N.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).sum() / places, exp(logP) - wanted)
