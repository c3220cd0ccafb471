/// The four matrices are right, and the biases belong to other gates. Did you read their blocks by the same numbers?
///
/// They were handed out as f, i, o, g. A bias has the order of its rows: i, f, g, o.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(0, of: bias), block(1, of: bias), block(2, of: bias), block(3, of: bias)
)
