/// `m` is right, and `v` is off, though never negative. Of what is v the mean, if a root is to be taken of it later?
///
/// Of squares. You averaged the sizes of the slopes; then the root would not have the size of a slope.
func power(_ x: Float) -> Float { (0..<step).reduce(1) { product, _ in product * x } }
let mean = beta1 * m + (1 - beta1) * g
let square = beta2 * v + (1 - beta2) * g.mapped { abs($0) }
let (lack1, lack2) = (1 - power(beta1), 1 - power(beta2))
let move = (mean / lack1) / (sqrt(square / lack2) + epsilon)
return (w * (1 - rate * decay) - rate * move, mean, square)
