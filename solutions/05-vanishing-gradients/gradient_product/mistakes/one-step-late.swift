/// The result begins with 1, and each number stands one place late. When is a number noted, before its factor or after it?
///
/// After it. The signal of 1 with which everything begins is not in the result, and the last factor has to be in it.
var left: Float = 1
return factors.mapped { factor in
    defer { left *= factor }
    return left
}
