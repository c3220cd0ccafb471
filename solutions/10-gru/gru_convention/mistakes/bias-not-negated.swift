/// `wih` and `whh` are right and `b` is not, so where x and h are 0 the gate is the same on both sides. Of what is the gate's
/// sum made?
///
/// Of three parts, and the whole sum has to change its sign. The bias is one of them: negate z's H numbers in `b` too.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), -block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), b)
