/// Each number is a power of one and the same factor, the mean of all. Do 0.5 and 1.5 leave as much as 1 and 1 do?
///
/// They leave 0.75. A product is not made of the mean of its factors, so each factor has to be multiplied in by itself.
let mean = factors.mean()
var left: Float = 1
return factors.mapped { _ in
    left *= mean
    return left
}
