/// Your first row is right. In the others the same places are gold as in the first. Does each row have random numbers of its
/// own?
///
/// It has, in `uniforms`, and you read row 0 for all. Rows that are mixed alike make a noisier gradient.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[0, t] < rate ? gold[place - 1] : predicted[place - 1]
}
