/// Add 10 to one query: do your scores still tell the keys apart by the same amounts as before? Where do query and key
/// first meet?
///
/// tanh was taken of each part, and the results were added. Then the query adds the same number to all scores of its
/// row, and the softmax does not notice it. Add first, then take tanh of the sum.
let (batch, source, hidden) = (keys.shape[0], keys.shape[1], v.shape[0])
let asked = matmul(q, w.transposed()).reshaped([batch, 1, hidden])
let offered = matmul(keys, u.transposed())
return matmul(tanh(asked) + tanh(offered), v.reshaped([hidden, 1])).reshaped([batch, source])
