/// wf holds the input gate's numbers and wi the forget gate's, wo the candidate's and wg the output gate's. In which
/// order do the blocks stand in the file, and in which do the results come?
///
/// The blocks were handed out in the order of the results, f, i, o, g. In the file they stand as i, f, g, o.
let hidden = whh.shape[1]
let joined = concatenate([wih, whh], axis: 1)
let bias = bih + bhh
func block(_ number: Int, of tensor: Tensor) -> Tensor {
    tensor.slice(axis: 0, from: number * hidden, to: (number + 1) * hidden)
}
let (f, i, o, g) = (0, 1, 2, 3)
return (
    block(f, of: joined), block(i, of: joined), block(o, of: joined), block(g, of: joined),
    block(f, of: bias), block(i, of: bias), block(o, of: bias), block(g, of: bias)
)
