/// With a one-hot row for each target everything is a product of whole tensors.
let n = Float(targets.count)
let oneHot = Tensor(targets.map { target in (0..<logits.shape[1]).map { $0 == target ? 1 : 0 } })
let p = softmax(logits, axis: 1)
let chosen = (p * oneHot).sum(axis: 1)
return (3, -log(chosen).mean(), (p - oneHot) / n)
