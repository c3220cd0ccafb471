/// Changing the first state changes your logits, and changing the last one does not. What has the state at index 0 read?
///
/// One input. The state that has read the whole sequence stands at index T − 1 of axis 1.
let first = states.slice(axis: 1, at: 0)
return matmul(first, w.transposed()) + by
