/// The right numbers, with rows and columns exchanged. Does a row belong to a unit that is moved, or to one that moves?
///
/// To one that moves: the result is [to, from], like W_h itself. Sending changes forward as rows, the way a batch goes through the
/// cell, makes it [from, to].
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = (1 - h * h).reshaped([units, 1]) * matmul(wh, jacobian)
}
return jacobian.transposed()
