/// Rows carry the right slopes, and the weights stand the wrong way round. Which unit does row i of W_h speak to?
///
/// To unit i of the new state, from all old ones. The result is [to, from] as well, so W_h goes in as it is.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh.transposed(), jacobian)
}
return jacobian
