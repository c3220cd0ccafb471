/// Every number has its sign changed. Would the candidate, with all its weights negated, still be the same candidate?
///
/// It would be the negative one, and the reset gate would be open where it was shut. Only z has another meaning in the
/// other form, so only its H rows change.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    -tensor
}
return (turned(wih), turned(whh), turned(b))
