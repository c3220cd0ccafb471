/// `wih` and `b` are right and `whh` is as it came. From a state of zeros the first step would be the same; what else goes into
/// z's sum?
///
/// The old state, through U_z. 1 - z needs the negative of the whole sum, so z's rows of `whh` change sign too.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), -block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), whh, turned(b))
