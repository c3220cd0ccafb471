/// Both corrections go into the rate, and ε is scaled along, so that the tensors are gone through fewer times. The paper notes this
/// form. Powers by way of the logarithm.
let (left1, left2) = (exp(Float(step) * log(beta1)), exp(Float(step) * log(beta2)))
let root = sqrt(1 - left2)
let mean = m * beta1 + g * (1 - beta1)
let square = v * beta2 + (g * g) * (1 - beta2)
let move = (rate * root / (1 - left1)) * mean / (sqrt(square) + epsilon * root)
return (w - (rate * decay) * w - move, mean, square)
