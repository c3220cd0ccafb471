/// Both means are right, and the steps are slightly too short, more so early on. What comes first, the correction or ε?
///
/// Here the correction: ε is added to the root of the corrected v. You added it to the root of the plain one and corrected both. That is
/// the ε̂ of the paper's shorter form, and TensorFlow's.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / ((sqrt(square) + epsilon) / sqrt(lack2))
return (w * (1 - rate * decay) - rate * move, mean, square)
