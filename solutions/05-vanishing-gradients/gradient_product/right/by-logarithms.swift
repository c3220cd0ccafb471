/// Adds logarithms of the sizes and counts the signs: the usual way where a product would overflow. It needs a case for 0, whose
/// logarithm is minus infinity.
var (sum, sign): (Double, Float) = (0, 1)
var result: [Float] = []
for factor in factors.scalars {
    if factor == 0 { sign = 0 } else { sum += Double(log(abs(factor))) }
    if factor < 0 { sign = -sign }
    result.append(sign == 0 ? 0 : sign * exp(Float(sum)))
}
return Tensor(result)
