/// A batch of one is right. In a larger one a row's context moves when another row's weights do. Which weights belong
/// to source b?
///
/// Each source was mixed with the weights of the next row. Pair the rows as they stand.
let (batch, source, size) = (values.shape[0], values.shape[1], values.shape[2])
let others = concatenate(
    [weights.slice(axis: 0, from: 1, to: batch), weights.slice(axis: 0, from: 0, to: 1)], axis: 0)
return matmul(others.reshaped([batch, 1, source]), values).reshaped([batch, size])
