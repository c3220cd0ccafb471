/// The matrices are right, and each of z's biases is too large by 1. You need 1 − z; is that 1 minus the sum, or the sum
/// with another sign?
///
/// 1 − σ(a) = σ(−a). The 1 belongs to the gate and not to its sum, so the bias only changes its sign.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), -block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), concatenate([block(b, 0), 1 - block(b, 1), block(b, 2)], axis: 0))
