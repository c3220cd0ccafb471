/// Your rows are all gold or all predicted. Who decides anew at each place?
///
/// The random number of that place. You ask the first number of the row for all of them.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[row, 0] < rate ? gold[place - 1] : predicted[place - 1]
}
