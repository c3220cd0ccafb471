/// Over no step you are right, and over several you add one matrix for each. A change passes one step and then the next: is what reaches
/// the end a sum or a product?
///
/// A product: each step acts on what the one before has left. Sums belong to different ways, and there is one way from `s` to `t`: step
/// by step.
let units = wh.shape[0]
var jacobian = Tensor(zeros: [units, units])
for unit in 0..<units { jacobian[unit, unit] = 1 }
for step in s..<t {
    let h = states.slice(axis: 0, at: step + 1)
    jacobian = jacobian + (1 - h * h).reshaped([units, 1]) * wh
}
return jacobian
