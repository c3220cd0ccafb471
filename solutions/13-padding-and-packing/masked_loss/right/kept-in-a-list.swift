/// First the losses that count, as a list, and then their mean. What is left out never enters any arithmetic.
let kept = zip(losses.scalars, mask.scalars).filter { $0.1 == 1 }.map(\.0)
return (Tensor(kept).mean(), mask / Float(kept.count))
