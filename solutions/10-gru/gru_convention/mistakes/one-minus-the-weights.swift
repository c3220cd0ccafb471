/// Each number in z's rows is now 1 minus what it was. Is the sigmoid of 1 - a the same as 1 minus the sigmoid of a?
///
/// No: 1 - z is taken after the sigmoid, and before it that means the other sign, since 1 - sigmoid(a) = sigmoid(-a).
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([block(tensor, 0), 1 - block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
