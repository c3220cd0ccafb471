/// A block of the right size has changed its sign, but it is the last. What do the last H rows make?
///
/// The candidate n. What the two forms disagree about is z: the second block, from H to 2H.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), block(tensor, 1), -block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
