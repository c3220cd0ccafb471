/// The first step is right. Later, weights come out as no number at all. What is left of a start after three steps, each of which keeps β?
///
/// β · β · β of it. You took three times β, which is above 1, so that the root had a negative number in it.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - beta1 * Float(step), 1 - beta2 * Float(step))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
