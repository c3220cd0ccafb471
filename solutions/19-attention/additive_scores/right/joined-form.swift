/// Query and key side by side with W and U side by side, as lesson 02 joined input and state. The query is copied for
/// every key, and W q computed as often, which the two separate products avoid.
let (batch, source) = (keys.shape[0], keys.shape[1])
let copies = stack([Tensor](repeating: q, count: source), axis: 1)  // [B, S, d]
let pairs = concatenate([copies, keys], axis: 2)  // [B, S, d + d′]
let both = concatenate([w, u], axis: 1)  // [A, d + d′]
return (tanh(matmul(pairs, both, transposingRight: true)) * v).sum(axis: 2)
