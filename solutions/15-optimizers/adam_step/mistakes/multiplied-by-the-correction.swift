/// Both means are right, and the steps are too short or too long. At the first step m is 1 − β₁ of the slope. How do you get the slope back?
///
/// By dividing by 1 − β₁. You multiplied, and so made what was too small even smaller.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean * lack1) / (sqrt(square * lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
