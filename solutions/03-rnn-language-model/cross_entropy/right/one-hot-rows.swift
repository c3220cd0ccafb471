/// With one-hot rows everything is a product of whole tensors, and the slope is read off: p minus one-hot.
let (n, column) = (Float(targets.count), [targets.count, 1])
let oneHot = Tensor(targets.map { target in (0..<logits.shape[1]).map { $0 == target ? 1 : 0 } })
let lowered = logits - logits.max(axis: 1).reshaped(column)
let logP = lowered - log(exp(lowered).sum(axis: 1)).reshaped(column)
return (-(oneHot * logP).sum() / n, (softmax(logits, axis: 1) - oneHot) / n)
