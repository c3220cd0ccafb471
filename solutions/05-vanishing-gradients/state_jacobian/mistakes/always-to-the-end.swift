/// Where `t` is the last step you are right. Where it is not, which steps have you multiplied?
///
/// All up to the end of the sequence. What comes after `h_t` cannot change how far it moves.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<(states.shape[0] - 1) {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian
