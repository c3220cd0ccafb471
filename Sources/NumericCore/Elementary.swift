// exp, tanh and the logistic function without a branch and without a call, so that the compiler does several numbers at once.
//
// One formula serves a number and every element of a tensor: both give the same bits. The errors are the largest found among
// all 2^32 inputs beside Double; ElementaryTests holds them to that. No fused multiplication: the same bits everywhere.

/// e to the power x, at most 0.95 units of the last place from the true value, 0.75 where that has no exponent of its own
/// (denormal); 0 and infinity where Float ends, NaN stays NaN.
///
/// x = n ln 2 + r, with r at most ln 2 / 2 to either side, by Cody and Waite's reduction. 2^n is written into exponents, half
/// of n at a time: n itself has no place there at either end.
@inline(__always)
func power(_ x: Float) -> Float {
    // Beyond these the result is 0 or infinity. NaN compares false and goes through.
    var bounded = x < -104 ? -104 : x
    bounded = bounded > 89 ? 89 : bounded
    let (n, shifted) = halvings(bounded)
    let half = shifted >> 1
    return (reducedPower(rest(bounded, n)) + 1) * twoTo(half) * twoTo(shifted &- half)
}

/// 1 / (1 + e^-x), at most 2.3 units of the last place from the true value.
///
/// With e to a negative power on both sides of 0, so that no input overflows.
@inline(__always)
func logistic(_ x: Float) -> Float {
    let small = power(-x.magnitude)
    return (x < 0 ? small : 1) / (1 + small)
}

/// tanh x, at most 1.3 units of the last place from the true value; the sign of 0 stays.
///
/// Near 0 Cephes' polynomial, where 1 - 2 / (e^2|x| + 1) would lose its digits; that formula beyond.
@inline(__always)
func hyperbolicTangent(_ x: Float) -> Float {
    let size = x.magnitude
    let square = size * size
    var p = square * -5.70498872745e-3 + 2.06390887954e-2
    p = p * square - 5.37397155531e-2
    p = p * square + 1.33314422036e-1
    p = p * square - 3.33332819422e-1
    let near = p * square * size + size
    // From 10 on it rounds to 1.
    let double = 2 * (size > 10 ? 10 : size)
    let (n, shifted) = halvings(double)
    let grown = (reducedPower(rest(double, n)) + 1) * twoTo(shifted)
    let far = 1 - 2 / (grown + 1)
    // NaN compares false: it goes through the formula, which keeps it.
    let result = size < 0.625 ? near : far
    return Float(bitPattern: result.bitPattern | (x.bitPattern & 0x8000_0000))
}

/// How many times x holds ln 2, rounded to a whole number n, and n once more in the last nine bits of an integer.
///
/// To a number as large as 1.5 · 2^23 nothing but whole numbers can be added; its own last bits are 0, and those of its half.
@inline(__always)
private func halvings(_ x: Float) -> (n: Float, bits: Int32) {
    let shifted = x * 1.442695040888963 + 12_582_912
    return (shifted - 12_582_912, Int32(bitPattern: shifted.bitPattern))
}

/// x - n ln 2, with ln 2 in two parts of which the first has so few digits that its product is exact.
@inline(__always)
private func rest(_ x: Float, _ n: Float) -> Float {
    x - n * 0.693359375 - n * -2.12194440e-4
}

/// e^r - 1 for r at most ln 2 / 2 to either side, by the polynomial of degree 6 whose largest error, beside e^r, is least:
/// 4e-9.
@inline(__always)
private func reducedPower(_ r: Float) -> Float {
    var p = r * 0.0013814532 + 0.0083687464
    p = p * r + 0.041668393
    p = p * r + 0.16666521
    p = p * r + 0.49999994
    return p * (r * r) + r
}

/// 2^n for n from -126 to 127 in the last nine bits of an integer; what NaN has left there may be anything.
@inline(__always)
private func twoTo(_ n: Int32) -> Float {
    Float(bitPattern: UInt32(bitPattern: n) << 23 &+ 0x3F80_0000)
}
