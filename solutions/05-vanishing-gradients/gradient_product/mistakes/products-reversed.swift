/// The right numbers, in reverse: the product of all comes first. How many factors has the signal passed where the result begins?
///
/// One. The result follows the signal on its way, so what is left at the very end comes last.
var left: Float = 1
var result: [Float] = []
for factor in factors.scalars {
    left *= factor
    result.insert(left, at: 0)
}
return Tensor(result)
