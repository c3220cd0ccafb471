/// The four matrices are right, and the biases are right in part: PyTorch's first stands where it should, and its
/// second belongs to another gate. Which of your two slices differ?
///
/// bias_hh was read as f, i, g, o. All four tensors of the file have one order.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bih) + block(0, of: bhh), block(i, of: bih) + block(1, of: bhh), block(o, of: bias),
    block(g, of: bias)
)
