/// The first step is right. Later ones have wrong lengths, though `m` and `v` are right. How much has a mean gathered after three steps?
///
/// 1 − β³ of it. You divided by 1 − β at every step, which is right at the first one.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - beta1, 1 - beta2)
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
