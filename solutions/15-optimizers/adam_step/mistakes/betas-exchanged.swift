/// `m` and `v` are off, and each would be right with the other's β. Which of them is to remember longer?
///
/// v, which has β₂, in use 0.999. β₁ belongs to m.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta2 * m + (1 - beta2) * g
let square = beta1 * v + (1 - beta1) * g * g
let (lack1, lack2) = (1 - power(beta2), 1 - power(beta1))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
