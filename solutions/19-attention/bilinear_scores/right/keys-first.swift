/// The keys are turned, not the query: W k for every key, then a sum of products. That is more work for one query, and
/// less where the same keys are asked by many queries and W k can be kept.
let (batch, size) = (q.shape[0], q.shape[1])
let turned = matmul(keys, w.transposed())  // [B, S, d]
let scores = (turned * q.reshaped([batch, 1, size])).sum(axis: 2)
guard scaled else { return scores }
return scores * (1 / sqrt(Float(keys.shape[2])))
