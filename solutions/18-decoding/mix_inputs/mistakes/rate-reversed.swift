/// You have gold where a prediction belongs and the other way about. Your answer at the rate 1: is that teacher forcing?
///
/// It is not, you read no gold token there: the comparison is turned round. A random number is below the rate with the
/// probability `rate`, so that is where gold is read.
gold.indices.map { place in
    let (row, t) = place.quotientAndRemainder(dividingBy: width)
    if t == 0 { return start }
    return uniforms[row, t] >= rate ? gold[place - 1] : predicted[place - 1]
}
