/// Both means are right, and each weight is off by a small part of its step. Which weight does the decay take its share from?
///
/// From the one that came in. You took the step first and let the result decay, so the step decayed along with it.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return ((w - rate * move) * (1 - rate * decay), mean, square)
