/// Your first row is right. The others begin with the last token of the row before. What stands to the left of a row's first
/// place?
///
/// In the flat list, another sentence. Begin every row with the start token, and not the list alone.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if place == 0 { return start }
    return uniforms[row, t] < rate ? gold[place - 1] : predicted[place - 1]
}
