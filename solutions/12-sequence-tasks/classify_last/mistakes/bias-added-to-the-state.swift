/// The shapes allow your sum only when there are as many classes as units, and then the bias comes through the weights. One number of `by`
/// for each what?
///
/// For each class. Multiply by `w` first; the bias is added to the logits, not to the state.
let last = states.slice(axis: 1, at: states.shape[1] - 1)
return matmul(last + by, w.transposed())
