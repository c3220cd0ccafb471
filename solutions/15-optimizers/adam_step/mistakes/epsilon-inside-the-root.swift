/// Both means are right. With slopes near 0.0001 the steps are far too short, and else a little off. What is the root of an ε of 0.00000001?
///
/// 0.0001, as large as those slopes. Added to the root and not under it, ε matters only where slopes are near 0.00000001 themselves.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / sqrt(square / lack2 + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
