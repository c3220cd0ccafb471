/// Over one step the numbers off the diagonal are 0, because the identity was multiplied in number by number. What do the steps of a way
/// through all units combine by?
///
/// By the product of matrices, `matmul`: from a unit to another, all the units between count and their shares add up.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * wh * jacobian
}
return jacobian
