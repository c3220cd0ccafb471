/// The slopes of a place do not sum to 0, and your target sums to 1 + ε. Where does the share that is spread come from?
///
/// From the token that came: it keeps 1 − ε.
let (places, tokens) = (Float(logits.shape[0]), Float(logits.shape[1]))
let column = [targets.count, 1]
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
var wanted = Tensor(ones: logits.shape) * (smoothing / tokens)
for (place, target) in targets.enumerated() { wanted[place, target] += 1 }
return (-(wanted * logP).sum() / places, (exp(logP) - wanted) / places)
