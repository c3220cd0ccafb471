/// Both means are right, and the weights take steps of a wrong length. Started at 0, how large can a running mean be after one step?
///
/// Only 1 − β of the slope. Divide m by 1 − β₁ⁿ and v by 1 − β₂ⁿ, n being the number of the step, before you make the step of them.
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let move = mean / (sqrt(square) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
