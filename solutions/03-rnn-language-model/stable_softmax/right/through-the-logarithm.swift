/// Takes the logarithm of the sum away before the one exponential that makes the result. A division less, a logarithm more.
let rows = [logits.shape[0], 1]
let lowered = logits - logits.max(axis: 1).reshaped(rows)
return exp(lowered - log(exp(lowered).sum(axis: 1)).reshaped(rows))
