/// Only the last number is right, since it is the product of all. Which factor does the signal meet first?
///
/// The products were begun with the last factor of the list. The list is already in the signal's order, the last step of the
/// sequence first, so it is read from the front.
var left: Float = 1
let n = factors.count
return Tensor(
    (0..<n).map { step in
        left *= factors[n - 1 - step]
        return left
    })
