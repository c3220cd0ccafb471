/// `m` is right. `v` is off, at the first step far too small. Of what is it the mean?
///
/// Of this step's slopes, squared. You squared their mean, where slopes of both signs have cancelled already.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * mean * mean
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
