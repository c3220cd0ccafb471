/// A block of the right size has changed its sign, but it is the first. Which gate do the first H rows belong to?
///
/// To r; the order is r, z, n. The rows of z are the second block, from H to 2H.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([-block(tensor, 0), block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
