/// Every number is 0. What does the first factor multiply?
///
/// The product was begun with 0, as a sum would be. A product begins with 1, the signal before its first step.
var left: Float = 0
return factors.mapped { factor in
    left *= factor
    return left
}
