/// Both means are right, and the steps are too long or too short, most of all early on. How much has each mean gathered by now?
///
/// m has 1 − β₁ⁿ, v has 1 − β₂ⁿ, and these are not the same. You divided both by the one with β₁.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta1))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
