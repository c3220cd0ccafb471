/// Both means follow the last slope closely and have nearly forgotten what was. With β = 0.9, what is kept of the old mean?
///
/// 0.9 of it, and the new number enters with 0.1. The two shares are exchanged.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = (1 - beta1) * m + beta1 * g
let square = (1 - beta2) * v + beta2 * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
