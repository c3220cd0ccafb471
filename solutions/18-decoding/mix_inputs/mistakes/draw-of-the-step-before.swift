/// You mix, and the right places are chosen one too late. Which random number belongs to the input at t?
///
/// The one at t. You ask that of t − 1, perhaps because the token comes from there.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[row, t - 1] < rate ? gold[place - 1] : predicted[place - 1]
}
