/// Both means are right, and the steps are not: where slopes are small they are far too long. If all slopes were ten times as large, how should
/// the step change?
///
/// Not at all. For that the root of v is needed, which grows tenfold with them; v grows a hundredfold.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (square / lack2 + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
