/// The biases are right, and each matrix begins with the columns of the hidden state. What does lesson 07's cell put
/// first when it joins its two inputs?
///
/// The columns stand as for [h, x]. The cell joins [x, h]: wih's columns first.
let hidden = whh.shape[1]
let joined = concatenate([whh, wih], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, g, o) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
