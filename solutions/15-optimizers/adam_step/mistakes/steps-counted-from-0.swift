/// Both means are right, and the corrections are those of the next step. What is `step` at the very first one?
///
/// 1. You raised β to step + 1, as if it began at 0.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1) * beta1, 1 - power(beta2) * beta2)
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
