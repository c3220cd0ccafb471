/// Both means are right, and the steps are too long, most of all early on. Which of the two began at 0?
///
/// Both did. You corrected m; v needs its own, or the root is too small.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
