/// Your numbers are all between −1 and 1; small logits are nearly right, and large ones far too small. What was done to them at the end?
///
/// They went through tanh. The state has had its tanh in the cell, and an output layer is a product and a sum.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
return tanh(matmul(last, w.transposed()) + by)
