/// Where gold is read you are right. Where a prediction is read, it is one place too late: when is `predicted` at t made,
/// before or after the decoder has read its input at t?
///
/// After. It is the answer at t and can be read at t + 1 at the earliest: take the prediction one to the left.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[row, t] < rate ? gold[place - 1] : predicted[place]
}
