/// z's rows are right, and r's have changed their sign too. Which of the two gates means something else in the other form?
///
/// Only z. Of r both forms make the same: it decides what the candidate sees of the past, and must stay as it is.
let size = whh.shape[1]
func block(_ tensor: Tensor, _ gate: Int) -> Tensor {
    tensor.slice(axis: 0, from: gate * size, to: (gate + 1) * size)
}
func turned(_ tensor: Tensor) -> Tensor {
    concatenate([-block(tensor, 0), -block(tensor, 1), block(tensor, 2)], axis: 0)
}
return (turned(wih), turned(whh), turned(b))
