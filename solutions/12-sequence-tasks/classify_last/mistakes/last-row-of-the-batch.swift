/// All your rows but the last one, or their number, are wrong: the states you read all belong to the last sequence. Along which axis did
/// you take the last?
///
/// Along axis 0, the batch. Time is axis 1.
return matmul(states.slice(axis: 0, at: states.shape[0] - 1), w.transposed()) + by
