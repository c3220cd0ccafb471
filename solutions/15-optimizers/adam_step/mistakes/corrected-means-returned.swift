/// The weights are right, and both means are too large. What will the next step do to them?
///
/// Correct them again, so they would be corrected twice. Corrected values serve the step; what is handed on are the plain running
/// means.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean / lack1, square / lack2)
