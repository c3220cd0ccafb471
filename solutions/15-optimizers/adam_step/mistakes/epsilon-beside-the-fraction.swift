/// Both means are right, and all weights are shifted to the same side; one without slopes is no number. To what is ε added?
///
/// To the root, below the line. Without parentheses round the two, it is added to the fraction.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / sqrt(square / lack2) + epsilon
return (w * (1 - rate * decay) - rate * move, mean, square)
