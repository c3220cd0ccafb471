/// In the order of PyTorch's code: the decay in place, then the means, then the step on the decayed weights. The move does not look at
/// the weights, so both orders agree.
var (weights, mean, square) = (w, m, v)
weights *= Tensor([1 - rate * decay])
mean += (1 - beta1) * (g - m)
square -= (1 - beta2) * v
square += (1 - beta2) * g.mapped { $0 * $0 }
var powers: [Float] = [1, 1]
for _ in 1...step { powers = [powers[0] * beta1, powers[1] * beta2] }
let denominator = sqrt(square) / sqrt(1 - powers[1]) + epsilon
weights -= (rate / (1 - powers[0])) * (mean / denominator)
return (weights, mean, square)
