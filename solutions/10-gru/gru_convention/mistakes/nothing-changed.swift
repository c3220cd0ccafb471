/// Your weights are those that came in. At a sum of 2 the one form writes 0.88 of the candidate; how much would the other
/// write with the same sum?
///
/// 0.12, since there z = 0.88 is what is kept. Unless all its sums are 0, z needs other weights.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    tensor
}
return (turned(wih), turned(whh), turned(b))
