/// Each number is a power of the first factor. The weight is the same at every step; is the slope of tanh the same too?
///
/// The slope depends on the state of its step, so each step has a factor of its own.
var left: Float = 1
return factors.mapped { _ in
    left *= factors[0]
    return left
}
