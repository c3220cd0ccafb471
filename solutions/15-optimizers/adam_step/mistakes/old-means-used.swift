/// Both means are right, and the weights do not go by this slope at all; at the first step they do not move. Which means made the step?
///
/// The old ones. The step comes after the update, from the means that you return.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (m / lack1) / (sqrt(v / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
