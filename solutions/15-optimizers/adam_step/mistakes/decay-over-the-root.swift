/// Both means are right, and without slopes all is. With slopes, weights whose slopes are large decay less than they should. What is the
/// decay divided by?
///
/// By nothing. You put it above the line, so it was divided by the root like the mean. It belongs beside the fraction.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1 + decay * w) / (sqrt(square / lack2) + epsilon)
return (w - rate * move, mean, square)
