/// All sizes are right, and no number is negative. What does a negative factor do to the signal?
///
/// It turns it round: an error that asks for more asks for less before that step. Multiply by the factor, and not by its size.
var left: Float = 1
return factors.mapped { factor in
    left *= abs(factor)
    return left
}
