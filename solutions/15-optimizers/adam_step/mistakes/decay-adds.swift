/// With decay the weights grow, and without it all is right. Where would a weight go that has no slope at all?
///
/// Towards 0. Multiply it by 1 − rate · decay; yours is above 1.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 + rate * decay) - rate * move, mean, square)
