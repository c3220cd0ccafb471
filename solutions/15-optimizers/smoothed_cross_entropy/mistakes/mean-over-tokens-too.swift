/// Loss and slopes are both V times too small. What do the V terms of a place add up to?
///
/// To the loss of that place: they are a sum weighted by q, and q sums to 1 already. Only the N places are averaged.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 - smoothing }
return (-(wanted * logP).mean(), (exp(logP) - wanted) / places / tokens)
