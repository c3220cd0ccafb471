/// Your weights do not change with `first`. What became of its gradient?
///
/// The second one took its place. Both halves belong to the batch: their mean is its gradient.
let norm = sqrt((second * second).sum())
return (9, w - rate * (norm > limit ? second * (limit / norm) : second))
