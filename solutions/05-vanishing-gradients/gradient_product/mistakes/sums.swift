/// The first number is right, and the later ones are the factors added up. What does a step do to a signal: make it larger by an
/// amount, or so many times as large?
///
/// It multiplies. After two steps with 0.5 there is 0.25 left, and not 1.
var total: Float = 0
return factors.mapped { factor in
    total += factor
    return total
}
