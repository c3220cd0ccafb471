/// At the beginning of your rows there is sometimes no start token. Which token would stand before place 0?
///
/// None, and so nothing can be mixed: the first place of each row is the start token, whatever was drawn. You take the last
/// token of the row before, or the row's own first.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    let before = place == 0 ? place : place - 1
    if t == 0, uniforms[row, t] < rate { return start }
    return uniforms[row, t] < rate ? gold[before] : predicted[before]
}
