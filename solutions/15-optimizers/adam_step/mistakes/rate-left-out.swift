/// Both means are right, and with a rate of 0 the weights still move. How far does a weight move at the first step?
///
/// By the rate. The fraction is about 1 in size then, and has to be multiplied by it.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - move, mean, square)
