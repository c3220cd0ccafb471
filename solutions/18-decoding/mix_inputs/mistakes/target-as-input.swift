/// Where gold is read, the decoder reads the token that it is to predict at that very place. How low would its loss go?
///
/// To 0, by copying. At place t it may read gold up to t − 1: take the token one to the left.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[row, t] < rate ? gold[place] : predicted[place - 1]
}
