/// Your logits are those of one step too early. What is the index of the last of T steps?
///
/// T − 1, since the first has index 0. You took T − 2, or stopped the loop one step short.
let t = max(0, states.shape[1] - 2)
return matmul(states.slice(axis: 1, at: t), w.transposed()) + by
