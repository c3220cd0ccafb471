/// The output layer at every step, and the last of its logits kept. It computes T times what is needed.
let all = matmul(states, w.transposed()) + by
return all.slice(axis: 1, at: states.shape[1] - 1)
