/// Over one step you are right. Over more you return the matrix of the last step alone. What of the steps before it?
///
/// Inside the loop the product so far has been replaced instead of multiplied. It has to stand at the right of the new step's matrix.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * wh
}
return jacobian
