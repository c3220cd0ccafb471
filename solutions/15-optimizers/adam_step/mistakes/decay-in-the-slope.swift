/// Even `m` and `v` are off, the more the larger the weights are. What has a weight to do with the mean of slopes?
///
/// Nothing here. You added decay · w to the slope, which is L2 in the loss, and what `weight_decay` means in PyTorch's `Adam`. This
/// task is AdamW's: the decay goes past both means, straight to the weights.
let slope = g + decay * w
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * slope
let square = beta2 * v + (1 - beta2) * slope * slope
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w - rate * move, mean, square)
