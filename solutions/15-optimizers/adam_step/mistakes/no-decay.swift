/// Without decay all is right, and with it every weight has stayed too large. Which argument did not come to anything?
///
/// `decay`. Beside its step each weight loses rate · decay of itself.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w - rate * move, mean, square)
